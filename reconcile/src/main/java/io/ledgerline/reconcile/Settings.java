package io.ledgerline.reconcile;

import io.ledgerline.reconcile.place.Buckets;
import io.ledgerline.reconcile.place.Jdbc;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is compared, and where it is. A place that is empty is left out.
 *
 * @param kafka settings of a client
 * @param applicationId the service's group
 * @param zone in which the service's days begin
 * @param apis base addresses of the service, one for each instance
 * @param source the order database
 * @param lake its two buckets
 * @param dynamoDb its endpoint; empty within for Amazon's own
 * @param mostVersions how many rows of a fact table the service is asked for
 * @param patience how long sinks are waited for
 */
public record Settings(
    Map<String, Object> kafka,
    SerdeSettings serdes,
    String applicationId,
    ZoneId zone,
    List<URI> apis,
    Optional<Jdbc> source,
    Optional<Jdbc> warehouse,
    Optional<Buckets> lake,
    Optional<DynamoDbAddress> dynamoDb,
    int mostVersions,
    Duration patience) {

  /**
   * Where DynamoDB is.
   *
   * @param endpoint empty for Amazon's own
   */
  public record DynamoDbAddress(String region, Optional<URI> endpoint) {}

  public Settings {
    kafka = Map.copyOf(kafka);
    apis = List.copyOf(apis);
  }
}
