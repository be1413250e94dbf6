package io.ledgerline.localstack.part;

import static java.util.Map.entry;

import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.totesyssimulator.Login;
import java.util.Map;

/** What the connectors' configurations, and the AWS clients in them, take from the environment. */
final class ConnectorVariables {
  /** Of all that would be in AWS. */
  static final String REGION = "eu-west-2";

  /** After how many milliseconds an object of the lake is closed; the launcher's own may say. */
  private static final String LAKE_LINGER = "LEDGERLINE_LAKE_LINGER_MS";

  static Map<String, String> of(Site site) {
    Secrets secrets = Secrets.read(site.data());
    Login source = secrets.login(Secrets.REPLICATION);
    Login sink = secrets.login(Secrets.WAREHOUSE_SINK);
    ObjectStore lake = new S3(site).store();
    return Map.ofEntries(
        entry("LEDGERLINE_REGISTRY_URL", Registry.url(site)),
        entry("LEDGERLINE_SCHEMA_REGISTRY_URL", Registry.confluentApi(site)),
        entry("LEDGERLINE_TOTESYS_HOST", Site.HOST),
        entry("LEDGERLINE_TOTESYS_PORT", Integer.toString(site.port(Cluster.TOTESYS.port()))),
        entry("LEDGERLINE_TOTESYS_DATABASE", Cluster.TOTESYS.name()),
        entry("LEDGERLINE_TOTESYS_USER", source.user()),
        entry("LEDGERLINE_TOTESYS_PASSWORD", source.password()),
        entry("LEDGERLINE_WAREHOUSE_URL", new Postgres(site, Cluster.WAREHOUSE).jdbcUrl()),
        entry("LEDGERLINE_WAREHOUSE_USER", sink.user()),
        entry("LEDGERLINE_WAREHOUSE_PASSWORD", sink.password()),
        entry("LEDGERLINE_S3_URL", lake.url()),
        entry(LAKE_LINGER, lakeLinger(site)),
        entry("LEDGERLINE_DYNAMODB_URL", new DynamoDb(site).url()),
        entry("LEDGERLINE_DYNAMODB_TABLES_CREATE", "true"),
        entry("AWS_REGION", REGION),
        entry("AWS_ACCESS_KEY_ID", lake.accessKey()),
        entry("AWS_SECRET_ACCESS_KEY", lake.secretKey()),
        // Somebody's session in AWS does not belong to this key, nor in a request to these parts.
        entry("AWS_SESSION_TOKEN", ""));
  }

  private static String lakeLinger(Site site) {
    String given = site.environment().apply(LAKE_LINGER);
    return given == null ? "60000" : given;
  }

  private ConnectorVariables() {}
}
