package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB's tables.
 *
 * @param endpoint empty for Amazon's own, with the environment's credentials
 * @param group the connector's
 */
public record DynamoDb(String region, Optional<URI> endpoint, String group) implements Place {
  @Override
  public String name() {
    return Subjects.DYNAMODB;
  }

  @Override
  public List<String> groups(Subject subject) {
    return List.of(group);
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    try (DynamoDbClient client = client()) {
      Items items = new Items(client, subject.name().replace('-', '_'));
      switch (subject.name()) {
        case "invoices" -> new SplitInvoices(items).read(subject, rows);
        case "customer-invoices" ->
            items.scan(item -> Items.add(subject, customerInvoice(item), item, rows));
        default ->
            items.scan(item -> Items.add(subject, item.get("sales_order_id").n(), item, rows));
      }
    }
  }

  private static String customerInvoice(Map<String, AttributeValue> item) {
    return item.get("customer_id").s() + "#" + item.get("issued_at#invoice_no").s();
  }

  private DynamoDbClient client() {
    var builder =
        DynamoDbClient.builder()
            .region(Region.of(region))
            .httpClient(UrlConnectionHttpClient.create());
    // The local one takes any login, but wants one.
    endpoint.ifPresent(
        address ->
            builder
                .endpointOverride(address)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("reader", "any"))));
    return builder.build();
  }
}
