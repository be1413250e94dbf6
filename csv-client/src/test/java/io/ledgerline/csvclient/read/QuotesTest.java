package io.ledgerline.csvclient.read;

import static io.ledgerline.csvclient.read.Reading.LINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.InvoiceLine;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
  private static final String START = "536365,85123A,";
  private static final String END = ",6,12/1/2010 8:26,2.55,17850,United Kingdom\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "JUG|JUG",
        "\"JUG\"|JUG",
        "\"JUG, BLUE\"|JUG, BLUE",
        "\"5\"\" JUG\"|5\" JUG",
        "\"\"\"\"|\"",
        "\" JUG \"| JUG ",
        "5\" JUG|5\" JUG",
        " \"JUG\"| \"JUG\""
      })
  void shouldReadQuotedCells(String cell, String description) {
    InvoiceLine line = Reading.ofRows(START + cell + END).onlyLine();

    assertThat(line.getDescription()).isEqualTo(description);
    assertThat(line.getCountry()).isEqualTo("United Kingdom");
  }

  @Test
  void shouldTakeAnEmptyQuotedCellForNone() {
    assertThat(Reading.ofRows(START + "\"\"" + END).onlyLine().getDescription()).isNull();
  }

  @Property
  void shouldReadBackEveryQuotedRow(
      @ForAll @Size(min = 1, max = 5) List<@From("texts") String> texts) {
    String rows =
        texts.stream()
            .map(text -> "\"536365\",\"A\",\"" + text.replace("\"", "\"\"") + "\"" + END)
            .collect(Collectors.joining());

    Reading reading = Reading.ofRows(rows);

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.lines()).extracting(InvoiceLine::getDescription).isEqualTo(texts);
    assertThat(reading.lines()).extracting(InvoiceLine::getLineNo).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> special = Arbitraries.of('"', ',', '\n', '\r', ' ', '£', '#');
    return Arbitraries.strings()
        .withChars("abc€ß")
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(60)
        .flatMap(text -> special.list().ofMaxSize(6).map(marks -> mix(text, marks)));
  }

  /** Puts the marks between the characters of the text. */
  private static String mix(String text, List<Character> marks) {
    StringBuilder mixed = new StringBuilder(text);
    for (int i = 0; i < marks.size(); i++) {
      mixed.insert(Math.min(i * 7, mixed.length()), marks.get(i).charValue());
    }
    return mixed.toString();
  }

  @Test
  void shouldReadACellOfSeveralLines() {
    Reading reading = Reading.ofRows(LINE + START + "\"JUG\r\n\nBLUE\"" + END + LINE);

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.lines().get(1).getDescription()).isEqualTo("JUG\r\n\nBLUE");
    assertThat(reading.lines()).extracting(InvoiceLine::getRow).containsExactly(2L, 3L, 6L);
    assertThat(reading.lineIds()).containsExactly("536365#1", "536365#2", "536365#3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What follows the stray quote closes it, or seems to.
        "536365,A,\"JUG,6,12/1/2010 8:26,2.55,17850,France\n",
        "\"536365,A,JUG,6,12/1/2010 8:26,2.55,17850,France\n",
        "536365,A,JUG,6,12/1/2010 8:26,2.55,17850,\"France\n",
        "536365,A,\"JUG\n",
        "536365,A,\"\"\"JUG,6,12/1/2010 8:26,2.55,17850,France\n"
      })
  void shouldRejectARowWithAStrayQuoteAlone(String stray) {
    String quoted = START + "\"JUG, \"\"BLUE\"\"\"" + END;
    String comma = "536365,\", JUG\",JUG" + END;
    String empty = START + "\"\"" + END;

    Reading reading =
        Reading.ofRows(LINE + stray + LINE + stray + quoted + stray + comma + stray + empty);

    assertThat(reading.causes())
        .containsExactly(
            "3: a quote is opened and not closed",
            "5: a quote is opened and not closed",
            "7: a quote is opened and not closed",
            "9: a quote is opened and not closed");
    assertThat(reading.lines())
        .extracting(InvoiceLine::getRow)
        .containsExactly(2L, 4L, 6L, 8L, 10L);
  }

  @Test
  void shouldReadALineThatLooksLikeARowButEndsAQuotedCell() {
    String end = "536365,85123A,JUG\"" + END;

    assertThat(Reading.ofRows(START + "\"two\n" + end).onlyLine().getDescription())
        .isEqualTo("two\n536365,85123A,JUG");
  }

  @Test
  void shouldCountARowWithAStrayQuote() {
    Reading reading = Reading.ofRows(LINE + START + "\"JUG" + END + LINE);

    assertThat(reading.rejects().get(0).invoiceNo()).contains("536365");
    assertThat(reading.lineIds()).containsExactly("536365#1", "536365#3");
  }

  @Test
  void shouldFindTheQuotedInvoiceNumberOfABrokenRow() {
    Reading reading = Reading.ofRows("\"536365\",\"A\"x" + END + LINE);

    assertThat(reading.rejects().get(0).invoiceNo()).contains("536365");
    assertThat(reading.lineIds()).containsExactly("536365#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"JUG\" BLUE", "\"JUG\" ", "\"JUG\"\"", "\"A\",B\rC"})
  void shouldRejectBrokenQuotes(String cell) {
    Reading reading = Reading.ofRows(START + cell + END + LINE);

    assertThat(reading.lineIds()).containsExactly("536365#2");
    assertThat(reading.causes()).hasSize(1);
  }

  @Test
  void shouldNotLookFurtherThanSixteenLines() {
    String text = "line\n".repeat(16) + "last";

    assertThat(Reading.ofRows(START + '"' + text + '"' + END).onlyLine().getDescription())
        .isEqualTo(text);
    assertThat(Reading.ofRows(START + "\"line\n" + text + '"' + END + LINE).lineIds())
        .containsExactly("536365#2");
  }

  @Test
  void shouldKeepTheBytesOfARejectedRowOfSeveralLines() {
    Reading reading =
        Reading.ofRows(START + "\"JUG\nBLUE\",six,12/1/2010 8:26,2.55,,EIRE\n" + LINE);

    assertThat(reading.causes()).containsExactly("2: quantity is \"six\", not a whole number");
    assertThat(new String(reading.rejects().get(0).bytes().array(), UTF_8))
        .isEqualTo(START + "\"JUG\nBLUE\",six,12/1/2010 8:26,2.55,,EIRE");
    assertThat(reading.lineIds()).containsExactly("536365#2");
  }
}
