package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final String LINE =
      """
      {"invoiceNo":"536365","stockCode":"85123A","description":"JUG","quantity":6,\
      "issuedAt":"2010-12-01T08:26:00Z","unitPrice":"2.55","customerId":"17850","country":"EIRE"}
      """;

  @Test
  void shouldReadAnObjectALine() {
    assertThat(Reading.ofJson(LINE).onlyLine())
        .isEqualTo(
            new InvoiceLine(
                "536365",
                1,
                "85123A",
                "JUG",
                6,
                new BigDecimal("2.55"),
                Instant.parse("2010-12-01T08:26:00Z"),
                "17850",
                "EIRE",
                "test.csv",
                1L));
  }

  @Test
  void shouldTakeOtherNamesAndLeaveOutWhatIsOptional() {
    InvoiceLine line =
        Reading.ofJson(
                """
                {"Country":"EIRE","Invoice":"1","STOCKCODE":"£2","Quantity":-1,"Price":0.1,\
                "InvoiceDate":"2011-07-09T15:01","Customer ID":null,"source":"x","row":9}
                """)
            .onlyLine();

    assertThat(line.getStockCode()).isEqualTo("£2");
    assertThat(line.getUnitPrice()).isEqualTo(new BigDecimal("0.1"));
    assertThat(line.getIssuedAt()).isEqualTo(Instant.parse("2011-07-09T14:01:00Z"));
    assertThat(line.getCustomerId()).isNull();
    assertThat(line.getDescription()).isNull();
    assertThat(line.getSource()).isEqualTo("test.csv");
    assertThat(line.getRow()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "\"12345678901234.1234\", 12345678901234.1234",
    "12345678901234.1234, 12345678901234.1234",
    "0.30000000, 0.3",
    "-3, -3"
  })
  void shouldReadPricesExactly(String json, BigDecimal price) {
    assertThat(Reading.ofJson(LINE.replace("\"2.55\"", json)).onlyLine().getUnitPrice())
        .isEqualByComparingTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-07-09T15:01:02+02:00, 2011-07-09T13:01:02Z",
    "2011-07-09T15:01:02.1239Z, 2011-07-09T15:01:02.123Z",
    "2011-07-09T15:01:02.5, 2011-07-09T14:01:02.500Z",
    "2011-10-30T01:30, 2011-10-30T00:30:00Z"
  })
  void shouldReadIsoTimes(String text, Instant instant) {
    assertThat(Reading.ofJson(LINE.replace("2010-12-01T08:26:00Z", text)).onlyLine().getIssuedAt())
        .isEqualTo(instant);
  }

  @Test
  void shouldTakeTheLineNumberThatARowCarries() {
    String numbered = LINE.replace("{", "{\"lineNo\":7,");

    assertThat(Reading.ofJson(numbered + LINE + numbered).lineIds())
        .containsExactly("536365#7", "536365#2", "536365#7");
  }

  @Test
  void shouldCountRejectedRows() {
    String bad = LINE.replace("6,", "\"six\",");
    String broken = LINE.replace("}", "");

    Reading reading = Reading.ofJson(LINE + bad + broken + "\n" + LINE);

    assertThat(reading.lineIds()).containsExactly("536365#1", "536365#4");
    assertThat(reading.rejects()).extracting(Row.Reject::row).containsExactly(2L, 3L);
    assertThat(reading.rejects())
        .allMatch(reject -> reject.invoiceNo().orElse("").equals("536365"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6,|\"6\",|quantity is \"6\", not a whole JSON number",
        "6,|6.0,|quantity is \"6.0\", not a whole JSON number",
        "6,|99999999999,|quantity is \"99999999999\", beyond 32 bits",
        "6,|{\"a\":[1]},|quantity is \"{\", not a whole JSON number",
        "\"2.55\"|2e0|unitPrice is \"2e0\", not a plain decimal number",
        "\"2.55\"|2.55001|the unit price has more than 4 decimals",
        "\"2.55\"|true|unitPrice is \"true\", not a JSON number or string",
        "\"536365\"|536365|invoiceNo is \"536365\", not a JSON string",
        "\"536365\"|\"\"|the invoice number is empty",
        "\"country\":\"EIRE\"|\"country\":null|country is missing",
        "\"quantity\":6,|''|quantity is missing",
        "\"description\"|\"descr\"|unknown field \"descr\"",
        "\"description\":\"JUG\"|\"PRICE\":1|unitPrice is given twice",
        "2010-12-01T08:26:00Z|12/1/2010 8:26|issuedAt is \"12/1/2010 8:26\", not a time like"
            + " 2010-12-01T08:26:00Z",
        "2010-12-01T08:26:00Z|2011-02-30T08:26:00Z|issuedAt is \"2011-02-30T08:26:00Z\", not a"
            + " time like 2010-12-01T08:26:00Z",
        "2010-12-01T08:26:00Z|2011-03-27T01:30:00|issuedAt is \"2011-03-27T01:30:00\", a time"
            + " that Europe/London skips when its clocks go forward",
        "}|}}|no valid JSON: Unexpected close marker '}': no open Object to close",
        "}|} 1|something follows the JSON object",
        "{|[{|no JSON object",
        "JUG|JUG\\|no valid JSON: Unexpected character ('q' (code 113)): was expecting comma to"
            + " separate Object entries",
      })
  void shouldSayWhatIsWrong(String good, String bad, String cause) {
    assertThat(Reading.ofJson(LINE.replace(good, bad)).onlyCause()).isEqualTo(cause);
  }

  @Test
  void shouldRejectALineThatIsNoUtf8ButCountIt() {
    byte[] utf8 = LINE.replace("JUG", "£").getBytes(UTF_8);
    byte[] latin1 = LINE.replace("JUG", "£").getBytes(ISO_8859_1);
    byte[] file = new byte[utf8.length + latin1.length];
    System.arraycopy(utf8, 0, file, 0, utf8.length);
    System.arraycopy(latin1, 0, file, utf8.length, latin1.length);

    Reading reading = Reading.of(Format.JSON_LINES, file, Optional.empty());

    assertThat(reading.causes()).containsExactly("2: the row is no valid UTF-8");
    assertThat(reading.rejects().get(0).invoiceNo()).contains("536365");
  }
}
