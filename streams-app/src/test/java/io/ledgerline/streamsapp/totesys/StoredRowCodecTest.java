package io.ledgerline.streamsapp.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRowCodecTest {
  private static final Instant RECORDED = Instant.parse("2026-11-20T09:55:11.123456Z");

  @ParameterizedTest
  @EnumSource
  void shouldReadEveryTablesRowAsItWasWritten(Table table) {
    assertRead(table, stored(PlainColumns.row(table, -7)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldReadADeletedRowAsItWasWritten(Table table) {
    assertRead(table, stored(null));
    assertRead(table, StoredRow.UNKNOWN);
  }

  @Test
  void shouldKeepNulls() {
    assertRead(Table.ADDRESS, stored(PlainColumns.row(Table.ADDRESS, 1, "district", null)));
    assertRead(
        Table.DEPARTMENT,
        stored(PlainColumns.row(Table.DEPARTMENT, 1, "location", null, "manager", null)));
    assertRead(
        Table.TRANSACTION, stored(PlainColumns.row(Table.TRANSACTION, 1, "sales_order_id", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "100.00", "-0.01", "99999999.99", "4.10"})
  void shouldKeepTheScaleOfMoney(String amount) {
    assertRead(
        Table.PAYMENT,
        stored(PlainColumns.row(Table.PAYMENT, 1, "payment_amount", new BigDecimal(amount))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "2022-11-03T14:20:52.186497001Z",
        "9999-12-31T23:59:59.999999Z"
      })
  void shouldKeepTimes(String time) {
    Row row =
        PlainColumns.row(
            Table.PAYMENT,
            1,
            "created_at",
            Instant.parse(time),
            "payment_date",
            LocalDate.parse(time.substring(0, 10)).toString());

    assertRead(Table.PAYMENT, stored(row));
  }

  @Test
  void shouldKeepTextOfAnyKind() {
    assertRead(
        Table.DESIGN,
        stored(
            PlainColumns.row(Table.DESIGN, 1, "design_name", "", "file_name", "naïve 🧸 \u0000")));
  }

  @Test
  void shouldPassOverAColumnThatALaterVersionHasWritten() throws IOException {
    ObjectMapper cbor = new CBORMapper();
    StoredRow stored = stored(PlainColumns.row(Table.DESIGN, 7));
    ArrayNode written = (ArrayNode) cbor.readTree(StoredRowCodec.encode(stored));
    ((ObjectNode) written.get(written.size() - 1)).put("floor", 3);

    assertThat(StoredRowCodec.decode(Table.DESIGN, cbor.writeValueAsBytes(written)))
        .isEqualTo(stored);
  }

  private static StoredRow stored(Row row) {
    return new StoredRow(row, row != null, 3, RECORDED, 27_040_584, Long.MAX_VALUE - 1);
  }

  private static void assertRead(Table table, StoredRow stored) {
    assertThat(StoredRowCodec.decode(table, StoredRowCodec.encode(stored))).isEqualTo(stored);
  }
}
