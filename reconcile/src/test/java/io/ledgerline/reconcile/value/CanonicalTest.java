package io.ledgerline.reconcile.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.schemas.ProductSchemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class CanonicalTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema FACT = ProductSchemas.FACT_PAYMENT;
  private static final Canonical ALL = new Canonical(Set.of());

  @Test
  void shouldWriteOneTextForARowOfAvroOfPostgresAndOfDuckDb() {
    String expected = ALL.of(fact());

    assertThat(expected)
        .contains("\"payment_amount\":\"120.5\"")
        .contains("\"created_time\":\"07:55:11.042\"")
        .contains("\"recorded_at\":\"2026-11-20T13:43:07.411162Z\"")
        .doesNotContain("null");
    assertThat(ALL.of(FACT, columns("07:55:11.042", "2026-11-20 13:43:07.411162", "t")))
        .isEqualTo(expected);
    assertThat(ALL.of(FACT, columns("07:55:11.042+00", "1795182187411162", "true")))
        .isEqualTo(expected);
  }

  @Test
  void shouldWriteTheSameForTheDocumentOfAnApi() throws Exception {
    String body =
        JSON.writeValueAsString(columns("07:55:11.042", "2026-11-20T13:43:07.411162Z", "true"));

    assertThat(ALL.of(FACT, JSON.readTree(body))).isEqualTo(ALL.of(fact()));
  }

  @Test
  void shouldTellEveryOtherValueApart() {
    String expected = ALL.of(fact());
    columns("07:55:11.042", "2026-11-20 13:43:07.411162", "t")
        .forEach(
            (column, value) -> {
              Map<String, String> other =
                  columns("07:55:11.042", "2026-11-20 13:43:07.411162", "t");
              other.put(column, null);
              assertThat(ALL.of(FACT, other)).as(column).isNotEqualTo(expected);
            });
  }

  @Test
  void shouldKeepWhatTheSchemaLacks() {
    Map<String, String> more = columns("07:55:11.042", "2026-11-20 13:43:07.411162", "t");
    more.put("surprise", "x");

    assertThat(ALL.of(FACT, more)).isNotEqualTo(ALL.of(fact())).contains("surprise");
  }

  @Test
  void shouldLeaveOutWhatItIsToldTo() {
    Canonical some = new Canonical(Set.of("payment_record_id", "recorded_at"));

    assertThat(some.of(fact())).doesNotContain("recorded_at", "payment_record_id");
    assertThat(some.of(FACT, columns("07:55:11.042", "unreadable", "t")))
        .isEqualTo(some.of(fact()));
  }

  @Test
  void shouldNotStopAtWhatCannotBeRead() {
    assertThat(ALL.of(FACT, columns("7 o'clock", "2026-11-20 13:43:07.411162", "t")))
        .contains("unreadable 7 o'clock");
  }

  @Test
  void shouldCompareNestedDocumentsFieldByField() throws Exception {
    Schema schema = ProductSchemas.INVOICE;
    String one =
        """
        {"invoiceNo": "1", "issuedAt": "2010-12-01T08:26:00Z", "total": "15.30",
         "items": [{"lineNo": 1, "unitPrice": "2.55", "quantity": 6, "description": null}]}""";
    String same =
        """
        {"total": 15.3, "issuedAt": "2010-12-01T08:26:00Z", "invoiceNo": "1",
         "items": [{"quantity": 6, "unitPrice": 2.5500, "lineNo": 1}]}""";
    String other = one.replace("2.55", "2.56");

    assertThat(ALL.of(schema, JSON.readTree(one))).isEqualTo(ALL.of(schema, JSON.readTree(same)));
    assertThat(ALL.of(schema, JSON.readTree(one)))
        .isNotEqualTo(ALL.of(schema, JSON.readTree(other)));
  }

  private static GenericRecord fact() {
    GenericRecord fact = new GenericData.Record(FACT);
    fact.put("payment_record_id", 1_048_577L);
    fact.put("payment_id", 1);
    fact.put("created_date", LocalDate.parse("2024-10-28"));
    fact.put("created_time", LocalTime.parse("07:55:11.042"));
    fact.put("last_updated_date", LocalDate.parse("2024-10-28"));
    fact.put("last_updated_time", LocalTime.parse("07:55:11.042"));
    fact.put("transaction_id", 2);
    fact.put("counterparty_id", 3);
    fact.put("payment_amount", new BigDecimal("120.50"));
    fact.put("currency_id", 2);
    fact.put("payment_type_id", 1);
    fact.put("paid", true);
    fact.put("payment_date", LocalDate.parse("2024-11-02"));
    fact.put("version", 1);
    fact.put("operation", "INSERT");
    fact.put("source_lsn", 38_484_296L);
    fact.put("recorded_at", Instant.parse("2026-11-20T13:43:07.411162Z"));
    assertThat(FACT.getFields().stream().map(field -> fact.get(field.pos())).toList())
        .doesNotContainNull();
    return fact;
  }

  private static Map<String, String> columns(String time, String recordedAt, String paid) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("payment_record_id", "1048577");
    columns.put("payment_id", "1");
    columns.put("created_date", "2024-10-28");
    columns.put("created_time", time);
    columns.put("last_updated_date", "2024-10-28");
    columns.put("last_updated_time", time);
    columns.put("transaction_id", "2");
    columns.put("counterparty_id", "3");
    columns.put("payment_amount", "120.50");
    columns.put("currency_id", "2");
    columns.put("payment_type_id", "1");
    columns.put("paid", paid);
    columns.put("payment_date", "2024-11-02");
    columns.put("version", "1");
    columns.put("operation", "INSERT");
    columns.put("source_lsn", "38484296");
    columns.put("recorded_at", recordedAt);
    return columns;
  }
}
