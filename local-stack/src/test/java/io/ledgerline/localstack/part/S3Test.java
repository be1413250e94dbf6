package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.Signal;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3Test {
  @TempDir private Path root;
  private S3 s3;
  private String secret;

  @BeforeEach
  void setUp() {
    DataFolder data = new DataFolder(root.resolve("d\u00e4ta, 1"));
    DataFolders.create(data);
    Secrets.provide(data);
    secret = Secrets.read(data).login("ledgerline").password();
    s3 = new S3(new Site(Parts.HOME, data, 2000, name -> null));
  }

  @Test
  void shouldListenOnAPortMovedByTheOffset() {
    assertThat(s3.ports()).containsExactly(new Port("S3", 11000));
    assertThat(s3.url()).isEqualTo("http://127.0.0.1:11000");
    assertThat(s3.stopSignal()).isEqualTo(Signal.TERM);
    assertThat(s3.dependencies()).isEmpty();
  }

  @Test
  void shouldRunInASmallHeapAndNameNoSecret() {
    assertThat(s3.command())
        .contains("-Xmx256m", "/opt/ledgerline/local-stack/parts/s3/target/jars/*")
        .endsWith("org.gaul.s3proxy.Main", "--properties", "s3proxy.properties")
        .noneMatch(argument -> argument.contains(secret));
  }

  @Test
  void shouldCheckSignaturesOfItsOnlyUser() throws Exception {
    s3.prepare();

    Path file = root.resolve("d\u00e4ta, 1/s3/s3proxy.properties");
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    assertThat(properties)
        .containsEntry("s3proxy.endpoint", "http://127.0.0.1:11000")
        .containsEntry("s3proxy.authorization", "aws-v2-or-v4")
        .containsEntry("s3proxy.identity", "ledgerline")
        .containsEntry("s3proxy.credential", secret)
        .containsEntry("s3proxy.v4-max-non-chunked-request-size", "33554432")
        .containsEntry(
            "jclouds.filesystem.basedir", root.resolve("d\u00e4ta, 1/s3/data").toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(root.resolve("d\u00e4ta, 1/s3/data")).isDirectory();
  }

  @Test
  void shouldPublishItsKeys() {
    EndpointsBuilder endpoints = new EndpointsBuilder();

    s3.publish(endpoints);

    assertThat(endpoints.build().s3())
        .isEqualTo(new ObjectStore("http://127.0.0.1:11000", "ledgerline", secret));
  }

  @Test
  void shouldBeReadyOnceItIsHealthy() throws Exception {
    try (FakePart server = FakePart.answering("/healthz", 200)) {
      assertThat(new S3(server.site(9000)).isReady()).isTrue();
    }
    try (FakePart server = FakePart.answering("/healthz", 503)) {
      assertThat(new S3(server.site(9000)).isReady()).isFalse();
    }
  }
}
