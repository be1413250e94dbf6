package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerline.localstack.part.Service;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml and the Dockerfile agree with the launcher, the parent pom and each other. */
class ComposeFileTest {
  /** What ends by itself, or is run by hand. */
  private static final Set<String> ONCE = Set.of("prepare", "set-up", "sample-data", "load");

  private final ComposeFile compose;

  ComposeFileTest() throws IOException {
    compose = ComposeFile.read("apicurio");
  }

  @Test
  void shouldLetNoContainerWriteToItsImageGainRightsOrTakeAllMemory() {
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              assertThat(service).containsEntry("read_only", true);
              assertThat(service).containsEntry("cap_drop", List.of("ALL"));
              assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
              assertThat(service).containsKeys("mem_limit", "pids_limit");
            });
  }

  @Test
  void shouldPublishPortsOnLoopbackAlone() {
    assertThat(compose.services().keySet())
        .allSatisfy(
            name ->
                assertThat(compose.list(name, "ports"))
                    .as(name)
                    .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:")));
    assertThat(compose.services().keySet().stream().flatMap(n -> compose.list(n, "ports").stream()))
        .extracting(port -> port.split(":", -1)[1])
        .containsExactlyInAnyOrder(
            "8080", "8081", "8083", "9092", "5442", "5443", "9000", "8000", "9090", "3000");
  }

  @Test
  void shouldKnowWhetherWhatGoesOnIsHealthy() throws IOException {
    String dockerfile = read("docker/Dockerfile");
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              if (ONCE.contains(name)) {
                return;
              }
              if (service.get("build") instanceof Map<?, ?> build) {
                String stage = dockerfile.split("AS " + build.get("target") + "\n", -1)[1];
                assertThat(stage.split("\nFROM ", -1)[0]).as(name).contains("HEALTHCHECK");
              } else {
                assertThat(service).as(name).containsKey("healthcheck");
              }
            });
  }

  @Test
  void shouldBuildOrPinEachImage() throws IOException {
    String dockerfile = read("docker/Dockerfile");
    assertThat(compose.services())
        .allSatisfy(
            (name, service) -> {
              if (service.get("build") instanceof Map<?, ?> build) {
                assertThat(dockerfile).contains(" AS " + build.get("target") + "\n");
                assertThat(service.get("image").toString()).startsWith("ledgerline/");
              } else {
                assertThat(service.get("image").toString()).matches("[a-z/0-9-]+:.*[0-9].*");
              }
            });
  }

  @Test
  void shouldTakeTheVersionsThatTheBuildIsTestedWith() throws IOException {
    String dockerfile = read("docker/Dockerfile");
    assertThat(compose.service("kafka")).containsEntry("image", "apache/kafka:" + version("kafka"));
    assertThat(dockerfile).contains("FROM apache/kafka:" + version("kafka") + " AS connect");
    assertThat(dockerfile)
        .contains("FROM apicurio/apicurio-registry:" + version("apicurio.registry") + " AS");
    assertThat(dockerfile)
        .contains("FROM confluentinc/cp-schema-registry:" + version("confluent") + " AS");
    assertThat(compose.service("dynamodb"))
        .containsEntry("image", "amazon/dynamodb-local:" + version("dynamodb.local"));
    assertThat(version("postgres.server")).startsWith("17.");
    assertThat(compose.service("totesys")).containsEntry("image", "postgres:17");
  }

  /** The image turns each variable KAFKA_A_B into the property a.b. */
  @Test
  void shouldRunTheBrokerWithTheLaunchersProperties() throws IOException {
    Map<String, String> environment = compose.environment("kafka");
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            ComposeFile.HOME.resolve("local-stack/parts/kafka/server.properties"))) {
      properties.load(reader);
    }
    Set<String> ofListeners =
        Set.of("inter.broker.listener.name", "listener.security.protocol.map");
    for (String name : properties.stringPropertyNames()) {
      if (!ofListeners.contains(name)) {
        String variable = "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
        assertThat(environment).as(name).containsEntry(variable, properties.getProperty(name));
      }
    }
  }

  @Test
  void shouldRunTheServiceWithTheLaunchersFlags() throws IOException {
    assertThat(read("docker/bin/service.sh")).contains(String.join(" ", Service.FLAGS));
  }

  @Test
  void shouldTakeAllOfConfluentsPartsByOneVariable() throws IOException {
    ComposeFile confluent = ComposeFile.read("confluent");
    for (String service : List.of("set-up", "connect", "invoice-api", "sample-data", "load")) {
      assertThat(confluent.environment(service))
          .as(service)
          .containsEntry("LEDGERLINE_SCHEMA_REGISTRY_URL", "http://registry:8081")
          .containsEntry("LEDGERLINE_SERDE_FLAVOUR", "confluent")
          .containsEntry("LEDGERLINE_CONNECTORS_DIR", "/opt/ledgerline/connectors/confluent");
    }
    assertThat(confluent.environment("registry"))
        .containsKeys("SCHEMA_REGISTRY_HOST_NAME", "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS")
        .doesNotContainKey("SCHEMA_REGISTRY_PORT");
    assertThat(confluent.services())
        .allSatisfy(
            (name, service) -> {
              if (service.get("build") instanceof Map<?, ?> build) {
                assertThat(service.get("image").toString()).endsWith(":confluent");
                assertThat(build.toString()).as(name).contains("confluent");
              }
            });
    assertThat(confluent.service("registry").get("build"))
        .hasFieldOrPropertyWithValue("target", "registry-confluent");
  }

  @Test
  void shouldGiveEachSecretToTheUserWhoReadsIt() throws IOException {
    String prepare = read("docker/bin/prepare.sh");
    Matcher given = Pattern.compile("give (\\S+) ([0-9]+) ").matcher(prepare);
    assertThat(given.results().map(match -> match.group(1) + " " + match.group(2)))
        .containsExactlyInAnyOrder(
            "postgres " + user("totesys"),
            "s3.env " + user("s3"),
            // Of the image: docs/adr/029-compose.md
            "connect.env 1000",
            "grafana 472",
            "simulator.env " + userOf("simulator"),
            "set-up.env " + userOf("set-up"));
    assertThat(user("warehouse")).isEqualTo(user("totesys"));
    assertThat(prepare).contains("s3 " + user("s3") + "\n");
    assertThat(prepare).contains("dynamodb " + user("dynamodb") + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"apicurio", "confluent"})
  void shouldPassComposesOwnCheck(String flavour) throws Exception {
    List<String> compose = installed();
    assumeTrue(!compose.isEmpty(), "Compose is not installed: its file is only read as YAML");
    List<String> command = new ArrayList<>(compose);
    command.addAll(List.of("--profile", "monitoring", "--profile", "tools", "config", "-q"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ComposeFile.HOME.toFile()).redirectErrorStream(true);
    builder.environment().put("LEDGERLINE_FLAVOUR", flavour);
    Process check = builder.start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  private String user(String service) {
    return compose.service(service).get("user").toString().split(":", -1)[0];
  }

  private static String userOf(String stage) throws IOException {
    Matcher user =
        Pattern.compile("AS " + stage + "\n(?:.*\n)*?USER ([0-9]+):")
            .matcher(read("docker/Dockerfile"));
    assertThat(user.find()).isTrue();
    return user.group(1);
  }

  private static String version(String name) throws IOException {
    Matcher version =
        Pattern.compile("<version\\.%s>(.*)</".formatted(Pattern.quote(name)))
            .matcher(read("pom.xml"));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static String read(String path) throws IOException {
    return Files.readString(ComposeFile.HOME.resolve(path));
  }

  /** The command of Compose, the newer one first; empty if there is none. */
  private static List<String> installed() throws IOException, InterruptedException {
    for (List<String> command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
      if (isOnPath(command.get(0)) && answers(command)) {
        return command;
      }
    }
    return List.of();
  }

  private static boolean answers(List<String> command) throws IOException, InterruptedException {
    List<String> version = new ArrayList<>(command);
    version.add("version");
    return new ProcessBuilder(version)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static boolean isOnPath(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
