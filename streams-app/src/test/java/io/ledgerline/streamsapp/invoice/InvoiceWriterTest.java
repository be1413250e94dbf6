package io.ledgerline.streamsapp.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.InvoiceSummary;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.GeneratedRecords;
import io.ledgerline.streamsapp.InvoiceFold;
import io.ledgerline.streamsapp.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

class InvoiceWriterTest {
  private static final byte[] NO_FRAME = {};

  private final LineDecoder decoder = Lines.decoder();
  private final InvoiceWriter writer = new InvoiceWriter();

  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    return AnyLines.lines().list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 500)
  void shouldWriteTheBytesThatAvroItselfWrites(@ForAll("lines") List<InvoiceLine> lines)
      throws IOException {
    InvoiceFold fold = new InvoiceFold();
    Map<String, OpenInvoice> open = new TreeMap<>();
    for (InvoiceLine line : lines) {
      fold.add(line);
      put(open, line);
    }
    for (Map.Entry<String, Invoice> expected : fold.invoices().entrySet()) {
      WrittenInvoice written = write(open, expected.getKey());
      assertThat(written.document(NO_FRAME)).isEqualTo(avro(expected.getValue()));
      assertThat(StoredDocument.of(written.state())).isEqualTo(expected.getValue());
    }
  }

  @Property(tries = 300)
  void shouldGoOnFromWhatWasStoredAsIfNeverClosed(@ForAll("lines") List<InvoiceLine> lines) {
    InvoiceFold fold = new InvoiceFold();
    Map<String, OpenInvoice> open = new TreeMap<>();
    for (InvoiceLine line : lines) {
      fold.add(line);
      put(open, line);
      String no = line.getInvoiceNo();
      open.put(no, InvoiceState.open(write(open, no).state()));
    }
    fold.invoices()
        .forEach(
            (no, expected) ->
                assertThat(StoredDocument.of(write(open, no).state())).isEqualTo(expected));
  }

  @Property(tries = 100)
  void shouldStoreWhatAvroReadsAsTheStatesSchema(@ForAll("lines") List<InvoiceLine> lines)
      throws IOException {
    Map<String, OpenInvoice> open = new TreeMap<>();
    for (InvoiceLine line : lines) {
      put(open, line);
    }
    for (Map.Entry<String, OpenInvoice> invoice : open.entrySet()) {
      byte[] state = write(open, invoice.getKey()).state();
      BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(state, 1, state.length - 1, null);
      GenericRecord record =
          new GenericDatumReader<GenericRecord>(io.ledgerline.schemas.InvoiceState.getClassSchema())
              .read(null, decoder);

      assertThat(decoder.isEnd()).isTrue();
      int covered = 0;
      for (Object entry : (List<?>) record.get("versions")) {
        covered += (Integer) ((GenericRecord) entry).get("lines");
      }
      assertThat(covered).isEqualTo(invoice.getValue().lineCount());
    }
  }

  @Example
  void shouldRefuseAStateOfAnotherFormat() {
    byte[] state = {1, 0, 0};

    assertThatIllegalStateException()
        .isThrownBy(() -> InvoiceState.open(state))
        .withMessage(
            "A stored invoice has the format 1, not 3:"
                + " start the service with a new application.id");
    assertThatIllegalStateException().isThrownBy(() -> StoredDocument.of(state));
  }

  @Property(tries = 300)
  void shouldSummariseTheHeaderUnderItsKey(@ForAll("lines") List<InvoiceLine> lines)
      throws IOException {
    InvoiceFold fold = new InvoiceFold();
    Map<String, OpenInvoice> open = new TreeMap<>();
    for (InvoiceLine line : lines) {
      fold.add(line);
      put(open, line);
    }
    for (Invoice invoice : fold.invoices().values()) {
      WrittenInvoice written = write(open, invoice.getInvoiceNo());
      if (invoice.getCustomerId() == null) {
        assertThat(written.key()).isEmpty();
      } else {
        assertThat(written.key())
            .map(CustomerInvoiceKey::text)
            .contains(
                invoice.getCustomerId()
                    + "#"
                    + invoice.getIssuedAt()
                    + "#"
                    + invoice.getInvoiceNo());
        assertThat(summary(written.summary(NO_FRAME))).isEqualTo(expectedSummary(invoice));
      }
    }
  }

  private void put(Map<String, OpenInvoice> open, InvoiceLine line) {
    String no = line.getInvoiceNo();
    var unused =
        open.computeIfAbsent(no, n -> OpenInvoice.fresh())
            .put(decoder.decode(Lines.key(no), Lines.message(line)), 1_000L * line.getRow());
  }

  private WrittenInvoice write(Map<String, OpenInvoice> open, String no) {
    return writer.write(Lines.key(no), open.get(no));
  }

  private static byte[] avro(Invoice invoice) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new SpecificDatumWriter<>(Invoice.class).write(invoice, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private static InvoiceSummary summary(byte[] bytes) throws IOException {
    return GeneratedRecords.<InvoiceSummary>reader(
            ProductSchemas.INVOICE_SUMMARY, InvoiceSummary.getClassSchema())
        .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }

  private static InvoiceSummary expectedSummary(Invoice invoice) {
    return new InvoiceSummary(
        invoice.getInvoiceNo(),
        invoice.getKind(),
        invoice.getCustomerId(),
        invoice.getCountry(),
        invoice.getCurrency(),
        invoice.getIssuedAt(),
        invoice.getLineCount(),
        invoice.getUnitCount(),
        invoice.getTotal());
  }
}
