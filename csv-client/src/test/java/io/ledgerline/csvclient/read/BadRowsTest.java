package io.ledgerline.csvclient.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.csvclient.BadRowKind;
import io.ledgerline.csvclient.BadRows;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BadRowsTest {
  @Test
  void shouldRejectExactlyTheBadRowsAmongGoodOnes() {
    BadRows file = new BadRows();

    Reading reading = Reading.of(Format.CSV, file.csv(), Optional.empty());

    assertThat(reading.lines()).hasSize(BadRows.GOOD);
    assertThat(reading.rejects()).hasSize(BadRows.BAD);
    assertThat(reading.causes()).isEqualTo(file.rejects());
    List<String> lines =
        reading.lines().stream()
            .map(line -> line.getInvoiceNo() + "#" + line.getLineNo() + "@" + line.getRow())
            .toList();
    assertThat(lines).isEqualTo(file.lines());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "INVALID_UTF_8") // BadRows alone makes such bytes.
  void shouldLeaveNeighboursAloneWhenARowIsBad(BadRowKind kind) {
    String row = kind.row().formatted("536365");
    Reading reading = Reading.ofRows(Reading.LINE + row + "\n" + Reading.LINE);

    assertThat(reading.causes()).containsExactly("3: " + kind.cause());
    assertThat(reading.rejects().get(0).invoiceNo().isPresent()).isEqualTo(kind.hasInvoiceNo());
    assertThat(reading.lineIds())
        .containsExactly("536365#1", kind.hasInvoiceNo() ? "536365#3" : "536365#2");
  }
}
