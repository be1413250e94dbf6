package io.ledgerline.localstack.part;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.PrivateFile;
import io.ledgerline.totesyssimulator.Login;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The lake's store: s3proxy over a folder. It checks signatures and conditions as S3 does. */
public record S3(Site site) implements Part {
  public static final String NAME = "s3";
  private static final int HTTP = 9000;
  private static final String PROPERTIES = "s3proxy.properties";
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

  /**
   * Of an upload in one piece, whose signature is checked in memory, at about four times its size:
   * the heap has room for two. An upload signed chunk by chunk may be larger.
   */
  private static final int MAX_UPLOAD_BYTES = 32 * 1024 * 1024;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(new Port("S3", site.port(HTTP)));
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  @Override
  public List<String> command() {
    return new Jvm(site, NAME)
        .program(
            List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"),
            "org.gaul.s3proxy.Main",
            "--properties",
            PROPERTIES);
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(objects());
    PrivateFile.write(folder().resolve(PROPERTIES), properties());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(url() + "/healthz", PROBE_TIMEOUT).isPresent();
  }

  @Override
  public Duration deadline() {
    return Duration.ofMinutes(2);
  }

  @Override
  public String url() {
    return site.url(HTTP);
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.s3(store());
  }

  /** Where it answers, and to whom. */
  ObjectStore store() {
    Login login = Secrets.read(site.data()).login(Secrets.LAKE);
    return new ObjectStore(url(), login.user(), login.password());
  }

  private String properties() throws IOException {
    ObjectStore store = store();
    Properties properties = new Properties();
    properties.setProperty("s3proxy.endpoint", store.url());
    properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
    properties.setProperty("s3proxy.identity", store.accessKey());
    properties.setProperty("s3proxy.credential", store.secretKey());
    properties.setProperty(
        "s3proxy.v4-max-non-chunked-request-size", Integer.toString(MAX_UPLOAD_BYTES));
    properties.setProperty("jclouds.provider", "filesystem-nio2");
    // Of a relative folder it lists nothing, without a word.
    properties.setProperty("jclouds.filesystem.basedir", objects().toString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    properties.store(bytes, "Written by ledgerline");
    return bytes.toString(US_ASCII);
  }

  /** A bucket is a folder in it. */
  private Path objects() {
    return folder().resolve("data");
  }
}
