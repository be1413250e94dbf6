package io.ledgerline.csvclient.read;

import static io.ledgerline.csvclient.read.Reading.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final InvoiceLine JUG =
      new InvoiceLine(
          "536365",
          1,
          "85123A",
          "JUG",
          6,
          new BigDecimal("2.55"),
          Instant.parse("2010-12-01T08:26:00Z"),
          "17850",
          "United Kingdom",
          "test.csv",
          2L);

  @Test
  void shouldReadKagglesLayout() {
    assertThat(Reading.ofRows(LINE).onlyLine()).isEqualTo(JUG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Country,customerId,UNITPRICE,issuedAt,quantity,Description,stockCode,invoiceNo",
        " Country ,Customer ID,Price, invoicedate,Quantity,description,StockCode,Invoice\r",
        "\"Country\",\"CustomerID\",UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo"
      })
  void shouldTakeTheColumnsFromTheHeader(String header) {
    String row = "United Kingdom,17850,2.55,12/1/2010 8:26,6,JUG,85123A,536365\n";

    assertThat(Reading.ofCsv(header + "\n" + row).onlyLine()).isEqualTo(JUG);
  }

  @Test
  void shouldIgnoreOtherColumns() {
    String header =
        "Shop,InvoiceNo,StockCode,lineNo,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    String row = "Leeds,536365,85123A,77,JUG,6,12/1/2010 8:26,2.55,17850,United Kingdom\n";

    assertThat(Reading.ofCsv(header + "\n" + row).onlyLine()).isEqualTo(JUG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,CustomerID,Country"
            + "|test.csv: the column UnitPrice is missing from the header",
        "Invoice,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
            + "|test.csv: the header has the column InvoiceNo twice",
        "''|test.csv: there is no header",
        "\"InvoiceNo,StockCode"
            + "|test.csv: the header cannot be read: the quotes are not those of a CSV row"
      })
  void shouldRefuseAFileWhoseHeaderIsWrong(String header, String complaint) {
    assertThatThrownBy(() -> Reading.ofCsv(header + "\n" + LINE.repeat(header.isEmpty() ? 0 : 1)))
        .hasRootCauseInstanceOf(MalformedFileException.class)
        .hasRootCauseMessage(complaint);
  }

  @Test
  void shouldSkipBlankLinesButCountThem() {
    Reading reading = Reading.ofCsv("\r\n" + Reading.HEADER + "\n \t\r\n" + LINE + "\n");

    assertThat(reading.onlyLine().getRow()).isEqualTo(5);
  }

  @Test
  void shouldKeepTextAsItIsAndTakeEmptyForNone() {
    InvoiceLine line = Reading.ofRows("C1,m, A  b ,-1,12/1/2010 8:26,0,, EIRE\n").onlyLine();

    assertThat(line.getDescription()).isEqualTo(" A  b ");
    assertThat(line.getCustomerId()).isNull();
    assertThat(line.getCountry()).isEqualTo(" EIRE");
    assertThat(line.getQuantity()).isEqualTo(-1);
    assertThat(Reading.ofRows("1,2,,1,12/1/2010 8:26,0,,EIRE").onlyLine().getDescription())
        .isNull();
  }

  @Test
  void shouldCountTheLinesOfAnInvoiceWhereverTheyStand() {
    String other = LINE.replace("536365", "536366");

    assertThat(Reading.ofRows(LINE + other + LINE + LINE + other).lineIds())
        .containsExactly("536365#1", "536366#1", "536365#2", "536365#3", "536366#2");
  }

  @Test
  void shouldRejectLinesBeyondTwentyThousand() {
    Reading reading = Reading.ofRows(LINE.repeat(20_001));

    assertThat(reading.lines()).hasSize(20_000);
    assertThat(reading.causes())
        .containsExactly("20002: the line number 20001 is not within 1 to 20000");
  }

  @Test
  void shouldCutARowThatIsTooLong() {
    String tooLong = "536365,85123A," + "x".repeat(LineReader.MAX_LINE_BYTES) + ",6\n";

    Reading reading = Reading.ofRows(LINE + tooLong + LINE);

    assertThat(reading.causes())
        .containsExactly(
            "3: the row is longer than 8 MB, of which the first 8388608 bytes are kept");
    assertThat(reading.rejects().get(0).bytes().remaining()).isEqualTo(LineReader.MAX_LINE_BYTES);
    assertThat(reading.lineIds()).containsExactly("536365#1", "536365#3");
  }
}
