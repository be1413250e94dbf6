package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.Operation;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.star.RecordId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Stored values by Avro's own writer, their logical types in Avro's raw form. */
public final class Rows {
  private static final int DATE = (int) LocalDate.parse("2022-11-03").toEpochDay();
  private static final long TIME =
      TimeUnit.NANOSECONDS.toMicros(LocalTime.parse("14:20:51.563").toNanoOfDay());

  /** 3.94 as an unscaled number in bytes. */
  private static ByteBuffer price() {
    return ByteBuffer.wrap(new byte[] {1, (byte) 0x8A});
  }

  private static long micros(String instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
  }

  public static byte[] salesOrder(int id, int counterpartyId) {
    return framed(
        new GenericRecordBuilder(ProductSchemas.SALES_ORDER)
            .set("salesOrderId", id)
            .set("createdAt", micros("2022-11-03T14:20:51.563Z"))
            .set("lastUpdated", micros("2022-11-03T14:20:51.563Z"))
            .set("staffId", 19)
            .set("counterpartyId", counterpartyId)
            .set("designId", 9)
            .set("unitsSold", 1_001)
            .set("unitPrice", price())
            .set("amount", price())
            .set("currencyId", 3)
            .set("currency", currency())
            .set("agreedDeliveryDate", DATE)
            .set("agreedPaymentDate", DATE)
            .set("agreedDeliveryLocationId", 8)
            .build());
  }

  private static GenericRecord currency() {
    Schema field = ProductSchemas.SALES_ORDER.getField("currency").schema();
    return new GenericRecordBuilder(field.getTypes().get(1))
        .set("currencyId", 3)
        .set("currencyCode", "EUR")
        .set("currencyName", "Euro")
        .build();
  }

  /** A version of a sales order. */
  public static byte[] salesVersion(int id, int version, Operation operation, String recordedAt) {
    Schema schema = ProductSchemas.FACT_SALES_ORDER;
    Schema operations = schema.getField("operation").schema();
    return framed(
        new GenericRecordBuilder(schema)
            .set("sales_record_id", new RecordId(id, version).value())
            .set("sales_order_id", id)
            .set("created_date", DATE)
            .set("created_time", TIME)
            .set("last_updated_date", DATE)
            .set("last_updated_time", TIME)
            .set("sales_staff_id", 19)
            .set("counterparty_id", 5)
            .set("units_sold", 1_001)
            .set("unit_price", price())
            .set("currency_id", 3)
            .set("design_id", 9)
            .set("agreed_payment_date", DATE)
            .set("agreed_delivery_date", DATE)
            .set("agreed_delivery_location_id", 8)
            .set("version", version)
            .set("operation", new GenericData.EnumSymbol(operations, operation.name()))
            .set("source_lsn", 1_000L + version)
            .set("recorded_at", micros(recordedAt))
            .build());
  }

  public static byte[] staff(int id, boolean deleted) {
    return framed(
        new GenericRecordBuilder(StarTopics.DIM_STAFF.schema().orElseThrow())
            .set("staff_id", id)
            .set("first_name", "Ana")
            .set("last_name", "O'Keefe")
            .set("department_name", "Sales")
            .set("email_address", "ana.o'keefe@terrifictotes.com")
            .set("deleted", deleted)
            .build());
  }

  public static byte[] date(String day) {
    LocalDate date = LocalDate.parse(day);
    return framed(
        new GenericRecordBuilder(StarTopics.DIM_DATE.schema().orElseThrow())
            .set("date_id", (int) date.toEpochDay())
            .set("year", date.getYear())
            .set("month", date.getMonthValue())
            .set("day", date.getDayOfMonth())
            .set("day_of_week", date.getDayOfWeek().getValue())
            .set("day_name", "Thursday")
            .set("month_name", "November")
            .set("quarter", 4)
            .set("deleted", false)
            .build());
  }

  static byte[] framed(GenericRecord row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, 0, 0, 42});
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(row.getSchema()).write(row, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Rows() {}
}
