package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.kafka.Log;
import io.ledgerline.reconcile.kafka.Position;
import io.ledgerline.reconcile.scratch.LineFold;
import io.ledgerline.reconcile.value.AvroRecords;
import io.ledgerline.reconcile.value.Form;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.rules.InvoiceLineRules;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.MalformedRecordException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The invoice lines as they were sent: the last of each (invoice, line) counts, folded plainly.
 *
 * @param position up to where they are read
 * @param zone in which days begin
 */
public record SourceLines(
    Log log, AvroRecords records, LineFold fold, Supplier<Position> position, ZoneId zone) {

  void read(Subject subject, RowSink rows) throws Exception {
    fold.begin();
    log.read(position.get().of(Topics.INVOICE_LINES.name()), this::take);
    if (subject.form() == Form.TOTALS) {
      fold.totals(rows);
    } else {
      fold.lines(rows, line -> subject.canonical().of(subject.schema(), line));
    }
  }

  /** What is no line was sent to the rejected ones, and is nowhere else. */
  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.value() != null) {
        add(records.read(record.topic(), record.value(), InvoiceLine.getClassSchema()));
      }
    } catch (MalformedRecordException e) {
      // As above.
    }
  }

  private void add(GenericRecord line) {
    if (InvoiceLineRules.violation(typed(line)).isPresent()) {
      return;
    }
    ZonedDateTime issued = ((Instant) line.get("issuedAt")).atZone(zone);
    int quantity = (Integer) line.get("quantity");
    BigDecimal price = (BigDecimal) line.get("unitPrice");
    Map<String, String> columns = new TreeMap<>();
    columns.put("invoice_no", line.get("invoiceNo").toString());
    columns.put("line_no", line.get("lineNo").toString());
    columns.put("invoice_kind", kind(line.get("invoiceNo").toString()));
    columns.put("stock_code", line.get("stockCode").toString());
    columns.put("customer_id", text(line.get("customerId")));
    columns.put("country", line.get("country").toString());
    columns.put("invoice_date", issued.toLocalDate().toString());
    columns.put("invoice_time", issued.toLocalTime().toString());
    columns.put("quantity", Integer.toString(quantity));
    columns.put("unit_price", price.toPlainString());
    columns.put("line_amount", price.multiply(BigDecimal.valueOf(quantity)).toPlainString());
    fold.add(columns);
  }

  private static InvoiceLine typed(GenericRecord line) {
    return new InvoiceLine(
        line.get("invoiceNo").toString(),
        (Integer) line.get("lineNo"),
        line.get("stockCode").toString(),
        text(line.get("description")),
        (Integer) line.get("quantity"),
        (BigDecimal) line.get("unitPrice"),
        (Instant) line.get("issuedAt"),
        text(line.get("customerId")),
        line.get("country").toString(),
        line.get("source").toString(),
        (Long) line.get("row"));
  }

  private static String kind(String invoiceNo) {
    return switch (invoiceNo.charAt(0)) {
      case 'C' -> "CANCELLATION";
      case 'A' -> "ADJUSTMENT";
      default -> "SALE";
    };
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
