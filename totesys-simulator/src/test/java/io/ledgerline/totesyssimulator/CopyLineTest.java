package io.ledgerline.totesyssimulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CopyLineTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 9, 30, 0, 7_000_000);

  @Test
  void shouldWriteNullsBooleansAndTimes() {
    Row payment =
        Row.of(
            Table.PAYMENT,
            TIME,
            TIME,
            4,
            5,
            new BigDecimal("10.50"),
            1,
            3,
            false,
            "2024-03-01",
            10_000_000,
            99_999_999);
    assertThat(CopyLine.of(8, payment))
        .isEqualTo(
            "8\t2024-02-29T09:30:00.007\t2024-02-29T09:30:00.007\t4\t5\t10.50\t1\t3\tfalse"
                + "\t2024-03-01\t10000000\t99999999\n");
    assertThat(CopyLine.of(1, Row.of(Table.TRANSACTION, "SALE", 2, null, TIME, TIME)))
        .startsWith("1\tSALE\t2\t\\N\t2024");
  }

  @Test
  void shouldEscapeWhatSeparates() {
    Row currency = Row.of(Table.CURRENCY, "a\\N\tb\nc\rd", null, null);

    assertThat(CopyLine.of(1, currency)).isEqualTo("1\ta\\\\N\\tb\\nc\\rd\t\\N\t\\N\n");
  }
}
