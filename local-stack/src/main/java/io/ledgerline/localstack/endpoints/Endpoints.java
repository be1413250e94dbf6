package io.ledgerline.localstack.endpoints;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ledgerline.localstack.process.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a running stack answers: the content of {@code endpoints.json}. What the stack has no part
 * for is null, and absent from the file.
 *
 * @param api the service's base addresses, one per instance
 * @param kafka host:port
 * @param registry base address of the schema registry
 * @param connect base address of Kafka Connect
 * @param dynamodb base address of DynamoDB
 * @param s3 the lake's store
 * @param totesys the order database; this user may write
 * @param warehouse the warehouse's stand-in
 * @param pids process of each part, in the order of their start
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Endpoints(
    List<String> api,
    String kafka,
    String registry,
    String connect,
    String dynamodb,
    ObjectStore s3,
    Database totesys,
    Database warehouse,
    Map<String, Long> pids) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Endpoints {
    api = api == null ? List.of() : List.copyOf(api);
    pids = pids == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(pids));
  }

  public static Endpoints read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Endpoints.class);
  }

  /** Replaces the file as a whole; it holds passwords, so only its owner may read it. */
  public void write(Path file) throws IOException {
    PrivateFile.write(file, JSON.writeValueAsString(this) + "\n");
  }
}
