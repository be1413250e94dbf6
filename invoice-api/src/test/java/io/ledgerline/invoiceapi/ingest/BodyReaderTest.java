package io.ledgerline.invoiceapi.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
  private static final String FIRST =
      """
      {"invoiceNo":"536365","lineNo":1,"stockCode":"85123A","description":"WHITE HANGING HEART",\
      "quantity":6,"unitPrice":"2.55","issuedAt":"2010-12-01T08:26:00Z","customerId":"17850",\
      "country":"United Kingdom"}""";
  private static final String SECOND =
      """
      {"invoiceNo":"C536366","lineNo":2,"stockCode":"D","quantity":-1,"unitPrice":27.5,\
      "issuedAt":"2011-07-01T09:00:00","country":"EIRE","source":"there","row":7}""";
  private static final String BAD = FIRST.replace("\"quantity\":6", "\"quantity\":\"six\"");

  private final BodyReader reader = new BodyReader(ZoneId.of("Europe/London"));

  @ParameterizedTest
  @ValueSource(
      strings = {"[%s,%s]", " \n[ %s ,\n %s ] \n", "%s\n%s", "\n%s\r\n\n%s\n", "\t%s  \n %s"})
  void shouldReadArraysAndJsonLines(String form) throws Exception {
    LineBatch batch = read(form.formatted(FIRST, SECOND));

    assertThat(batch.badCount()).isZero();
    assertThat(batch.lines()).hasSize(2);
    InvoiceLine first = batch.lines().get(0);
    assertThat(first.getInvoiceNo()).isEqualTo("536365");
    assertThat(first.getLineNo()).isEqualTo(1);
    assertThat(first.getDescription()).isEqualTo("WHITE HANGING HEART");
    assertThat(first.getUnitPrice()).isEqualTo(new BigDecimal("2.55"));
    assertThat(first.getIssuedAt()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    assertThat(first.getSource()).isEqualTo("http");
    InvoiceLine second = batch.lines().get(1);
    assertThat(second.getUnitPrice()).isEqualTo(new BigDecimal("27.5"));
    assertThat(second.getIssuedAt()).as("wall time").isEqualTo("2011-07-01T08:00:00Z");
    assertThat(second.getCustomerId()).isNull();
    assertThat(second.getSource()).isEqualTo("http");
  }

  @Test
  void shouldNameEachBadItemOfAnArray() throws Exception {
    LineBatch batch =
        read(
            "["
                + String.join(
                    ",", BAD, FIRST, "17", "[[1],2]", FIRST.replace("\"lineNo\":1,", ""), "{}")
                + "]");

    assertThat(batch.lines()).isEmpty();
    assertThat(batch.bad())
        .containsExactly(
            new BadLine(1, "quantity is \"six\", not a whole JSON number"),
            new BadLine(3, "no JSON object"),
            new BadLine(4, "no JSON object"),
            new BadLine(5, "lineNo is missing"),
            new BadLine(6, "lineNo is missing"));
  }

  @Test
  void shouldNameEachBadLineOfJsonLines() throws Exception {
    LineBatch batch =
        read(
            String.join(
                "\n",
                FIRST,
                "",
                FIRST + "x",
                FIRST + SECOND,
                "nonsense",
                FIRST.replace("2.55", "2.55555"),
                FIRST.replace("country", "county")));

    assertThat(batch.lines()).isEmpty();
    assertThat(batch.bad()).extracting(BadLine::number).containsExactly(3, 4, 5, 6, 7);
    assertThat(batch.bad().get(0).cause()).startsWith("no valid JSON: Unrecognized token 'x'");
    assertThat(batch.bad().get(1).cause()).isEqualTo("something follows the JSON object");
    assertThat(batch.bad().get(3).cause()).isEqualTo("the unit price has more than 4 decimals");
    assertThat(batch.bad().get(4).cause()).isEqualTo("unknown field \"county\"");
  }

  @Test
  void shouldCountAllThatIsBadAndNameAHundred() throws Exception {
    LineBatch batch = read("x\n".repeat(1_000) + FIRST);

    assertThat(batch.badCount()).isEqualTo(1_000);
    assertThat(batch.bad()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\n", "[]", "[ ]"})
  void shouldRefuseABodyWithoutLines(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessage("The body holds no invoice line");
  }

  @Test
  void shouldSayWhereAnArrayIsNoJson() {
    assertThatThrownBy(() -> read("[" + FIRST + ",\n" + SECOND + ",,]"))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessageStartingWith("The body is no valid JSON at line 2, column ");
    assertThatThrownBy(() -> read("[" + FIRST))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessageStartingWith("The body is no valid JSON at line 1, column ");
    assertThatThrownBy(() -> read("[" + FIRST + "] []"))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessage("Something follows the JSON array");
  }

  @Test
  void shouldRefuseBytesThatAreNoUtf8() throws Exception {
    byte[] latin = FIRST.replace("WHITE", "WEISS \u00e9").getBytes(ISO_8859_1);

    assertThat(reader.read(latin).bad().get(0).cause()).startsWith("no valid JSON: Invalid UTF-8");
  }

  @Test
  void shouldRefuseWhatLooksLikeAnotherEncoding() {
    assertThatThrownBy(() -> reader.read(new byte[] {'[', 0, 0, 0, 'x', 'x', 'x', 'x'}))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessageStartingWith("The body is no valid JSON");
  }

  private LineBatch read(String body) throws MalformedBodyException {
    return reader.read(body.getBytes(UTF_8));
  }
}
