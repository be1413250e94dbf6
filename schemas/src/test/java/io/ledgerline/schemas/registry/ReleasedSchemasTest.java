package io.ledgerline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerline.schemas.ProductSchemas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {
  private static final ReleasedSchemas RELEASED = new ReleasedSchemas(Path.of("released"));

  @TempDir Path folder;

  static List<Schema> products() {
    return ProductSchemas.all();
  }

  @ParameterizedTest
  @MethodSource("products")
  void shouldKeepEverySchemaCompatibleWithAllThatWereReleased(Schema schema) throws IOException {
    assertThat(RELEASED.problems(schema)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("products")
  void shouldHaveReleasedEverySchemaAsItIs(Schema schema) throws IOException {
    List<Schema> versions = RELEASED.versions(schema.getName());
    assertThat(versions)
        .as("run the schemas command's release after changing %s", schema.getName())
        .isNotEmpty()
        .last()
        .isEqualTo(schema);
  }

  @Test
  void shouldRefuseARemovedFieldWithoutDefault() throws IOException {
    assertThat(RELEASED.problems(changed(json -> json.replace("\"total\"", "\"sum\""))))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("Invoice against version 1: "))
        .anySatisfy(problem -> assertThat(problem).contains("READER_FIELD_MISSING_DEFAULT_VALUE"));
  }

  @Test
  void shouldRefuseAnotherScaleWhichAvrosCheckerDoesNotSee() throws IOException {
    Schema candidate =
        changed(
            json -> json.replace("\"precision\":38,\"scale\":4", "\"precision\":38,\"scale\":2"));

    assertThat(RELEASED.problems(candidate))
        .contains(
            "Invoice against version 1: at io.ledgerline.schemas.Invoice.total"
                + " decimal(38,4) becomes decimal(38,2)")
        .hasSize(2);
  }

  @Test
  void shouldRefuseALostLogicalType() throws IOException {
    Schema candidate =
        changed(json -> json.replace("\"long\",\"logicalType\":\"timestamp-millis\"", "\"long\""));

    assertThat(RELEASED.problems(candidate))
        .singleElement()
        .asString()
        .contains("issuedAt timestamp-millis(,) becomes plain long");
  }

  @Test
  void shouldAcceptAnAddedFieldWithDefault() throws IOException {
    Schema candidate =
        changed(
            json ->
                json.replace(
                    "{\"name\":\"items\"",
                    "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null},"
                        + "{\"name\":\"items\""));

    assertThat(candidate.getField("note")).isNotNull();
    assertThat(RELEASED.problems(candidate)).isEmpty();
  }

  @Test
  void shouldAddVersionsOneByOneAndCheckAgainstAllOfThem() throws IOException {
    ReleasedSchemas released = new ReleasedSchemas(folder);
    Schema second =
        changed(
            json ->
                json.replace(
                    "\"currency\",\"type\":\"string\"",
                    "\"currency\",\"type\":\"string\",\"default\":\"GBP\""));

    assertThat(released.release(ProductSchemas.INVOICE)).isEqualTo(1);
    assertThat(released.release(ProductSchemas.INVOICE)).isEqualTo(1);
    assertThat(released.release(second)).isEqualTo(2);
    assertThat(released.versions("Invoice")).containsExactly(ProductSchemas.INVOICE, second);
    assertThatIllegalStateException()
        .isThrownBy(() -> released.release(changed(json -> json.replace("\"kind\"", "\"type\""))))
        .withMessageContaining("against version 1")
        .withMessageContaining("against version 2");
  }

  private static Schema changed(UnaryOperator<String> change) {
    return new Schema.Parser().parse(change.apply(ProductSchemas.INVOICE.toString()));
  }
}
