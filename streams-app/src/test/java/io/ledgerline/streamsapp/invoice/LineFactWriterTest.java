package io.ledgerline.streamsapp.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.FactInvoiceLine;
import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.Operation;
import io.ledgerline.streamsapp.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

class LineFactWriterTest {
  private static final byte[] FRAME = Lines.frame(10);
  private static final long RECORDED_AT = 1_763_654_400_123L;

  private final LineDecoder decoder = Lines.decoder();
  private final LineFactWriter writer = new LineFactWriter(FRAME, Lines.LONDON);

  @Provide
  Arbitrary<InvoiceLine> lines() {
    return AnyLines.lines();
  }

  @Property
  void shouldWriteTheBytesThatAvroItselfWrites(
      @ForAll("lines") InvoiceLine line,
      @ForAll @IntRange(min = 1, max = 1_200) int version,
      @ForAll @IntRange(min = -4_000, max = 4_000) int days)
      throws IOException {
    InvoiceLine moved =
        InvoiceLine.newBuilder(line)
            .setIssuedAt(line.getIssuedAt().plusSeconds(days * 86_399L).plusMillis(days & 0xFF))
            .build();

    LineFact fact = write(moved, version);

    assertThat(fact.row()).isEqualTo(avro(expected(moved, version)));
    assertThat(new String(fact.id(), UTF_8))
        .isEqualTo(line.getInvoiceNo() + "#" + line.getLineNo() + "#" + version);
  }

  @Example
  void shouldTellDateAndTimeInTheBusinessZone() throws IOException {
    Instant summerNight = Instant.parse("2011-06-30T23:30:00Z");
    InvoiceLine line = Lines.line("C536379", 2).setIssuedAt(summerNight).build();

    FactInvoiceLine expected = expected(line, 1);
    assertThat(expected.getInvoiceDate()).isEqualTo(LocalDate.parse("2011-07-01"));
    assertThat(expected.getInvoiceTime()).isEqualTo(LocalTime.parse("00:30"));
    assertThat(write(line, 1).row()).isEqualTo(avro(expected));
  }

  private LineFact write(InvoiceLine line, int version) {
    byte[] invoiceNo = Lines.key(line.getInvoiceNo());
    Line decoded = decoder.decode(invoiceNo, Lines.message(line));
    return writer.write(invoiceNo, new LineVersion(decoded, version, RECORDED_AT));
  }

  private static FactInvoiceLine expected(InvoiceLine line, int version) {
    ZonedDateTime local = line.getIssuedAt().atZone(Lines.LONDON);
    return FactInvoiceLine.newBuilder()
        .setLineRecordId(line.getInvoiceNo() + "#" + line.getLineNo() + "#" + version)
        .setInvoiceNo(line.getInvoiceNo())
        .setLineNo(line.getLineNo())
        .setVersion(version)
        .setOperation(version == 1 ? Operation.INSERT : Operation.UPDATE)
        .setInvoiceKind(kind(line.getInvoiceNo()))
        .setStockCode(line.getStockCode())
        .setCustomerId(line.getCustomerId())
        .setCountry(line.getCountry())
        .setInvoiceDate(local.toLocalDate())
        .setInvoiceTime(local.toLocalTime())
        .setQuantity(line.getQuantity())
        .setUnitPrice(line.getUnitPrice())
        .setLineAmount(line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())))
        .setRecordedAt(Instant.ofEpochMilli(RECORDED_AT))
        .build();
  }

  private static InvoiceKind kind(String invoiceNo) {
    return switch (invoiceNo) {
      case "C536379" -> InvoiceKind.CANCELLATION;
      case "A563185" -> InvoiceKind.ADJUSTMENT;
      default -> InvoiceKind.SALE;
    };
  }

  private static byte[] avro(FactInvoiceLine fact) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FRAME);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new SpecificDatumWriter<>(FactInvoiceLine.class).write(fact, encoder);
    encoder.flush();
    return out.toByteArray();
  }
}
