package io.ledgerline.invoiceapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.Operation;
import io.ledgerline.schemas.ProductSchemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class StoredRecordsTest {
  @Test
  void shouldReadLogicalTypesAsJavaHasThem() {
    byte[] stored = Rows.salesVersion(17, 2, Operation.UPDATE, "2022-11-04T09:00:00.000001Z");

    GenericRecord row = StoredRecords.read(ProductSchemas.FACT_SALES_ORDER, stored);

    assertThat(row.get("sales_record_id")).isEqualTo(17L * 1_048_576 + 2);
    assertThat(row.get("created_date")).isEqualTo(LocalDate.of(2022, 11, 3));
    assertThat(row.get("created_time")).isEqualTo(LocalTime.of(14, 20, 51, 563_000_000));
    assertThat(row.get("unit_price")).isEqualTo(new BigDecimal("3.94"));
    assertThat(row.get("operation")).hasToString("UPDATE");
    assertThat(row.get("recorded_at")).isEqualTo(Instant.parse("2022-11-04T09:00:00.000001Z"));
  }
}
