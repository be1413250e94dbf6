package io.ledgerline.streamsapp.invoice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.streamsapp.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class LineDecoderTest {
  private static final byte[] KEY = Lines.key("536365");

  private final LineDecoder decoder = Lines.decoder();

  @Test
  void shouldFindTheSameContentWhereOnlySourceAndRowDiffer() {
    Line first = decode(line -> {});
    Line again = decode(line -> line.setSource("elsewhere.csv").setRow(4711));
    Line other = decode(line -> line.setQuantity(7));

    assertThat(first.sameContent(again)).isTrue();
    assertThat(first.sameContent(other)).isFalse();
    assertThat(first.sameOrigin(other)).isTrue();
    assertThat(first.sameOrigin(decode(line -> line.setCustomerId(null)))).isFalse();
  }

  @Test
  void shouldTakeALineThatTheFastWayLeavesToTheCarefulOne() {
    Line careful =
        decode(line -> line.setDescription("SET £1 象").setUnitPrice(price("99999999999999")));

    assertThat(careful.lineNo()).isEqualTo(1);
    assertThat(careful.sameContent(decode(line -> line.setDescription("SET £1 象")))).isFalse();
  }

  @Test
  void shouldSeeEqualPricesAsEqualHoweverLongTheyAreEncoded() throws IOException {
    Line shortest = decode(line -> line.setUnitPrice(price("2.55")));
    byte[] padded = generic(ProductSchemas.INVOICE_LINE, new byte[] {0, 0, 0, 0x63, (byte) 0x9C});

    assertThat(decoder.decode(KEY, padded).sameContent(shortest)).isTrue();
  }

  @Test
  void shouldReadLinesOfALaterCompatibleSchema() throws IOException {
    Schema later =
        new Schema.Parser()
            .parse(
                ProductSchemas.INVOICE_LINE
                    .toString()
                    .replace(
                        "{\"name\":\"source\"",
                        "{\"name\":\"channel\",\"type\":[\"null\",\"string\"],\"default\":null},"
                            + "{\"name\":\"source\""));
    LineDecoder twoSchemas =
        new LineDecoder(
            Lines.LINE_SCHEMA_ID, message -> message[4] == 9 ? later : ProductSchemas.INVOICE_LINE);
    byte[] ofLater = generic(later, new byte[] {0x63, (byte) 0x9C});
    ofLater[4] = 9;

    assertThat(
            twoSchemas
                .decode(KEY, ofLater)
                .sameContent(decode(line -> line.setUnitPrice(price("2.55")))))
        .isTrue();
  }

  @Test
  void shouldRejectWhatBreaksARule() {
    rejects(
        message(line -> line.setLineNo(20_001)), "the line number 20001 is not within 1 to 20000");
    rejects(
        message(line -> line.setStockCode("s".repeat(33))),
        "the stock code is longer than 32 characters");
    rejects(message(line -> line.setCustomerId("1#2")), "the customer holds '#'");
    rejects(message(line -> line.setCountry(" ")), "the country is empty");
    rejects(
        message(line -> line.setIssuedAt(Instant.parse("+12345-01-01T00:00:00Z"))),
        "the date is not within the years 1 to 9999");
  }

  @Test
  void shouldRejectWhatIsUnreadable() {
    byte[] good = message(line -> {});
    byte[] unknownId = good.clone();
    unknownId[4] = 99;
    byte[] otherRecord = good.clone();
    otherRecord[4] = 8;
    byte[] noUtf8 = message(line -> line.setDescription("ABC"));
    noUtf8[new String(noUtf8, ISO_8859_1).indexOf("ABC")] = (byte) 0xA3;

    rejects(new byte[] {0, 0}, "a message of 2 bytes is too short for the wire format");
    rejects("hello world".getBytes(UTF_8), "the first byte is 104, not 0");
    rejects(unknownId, "schema id is unknown");
    rejectsUnreadable(otherRecord);
    rejects(noUtf8, "a text is no UTF-8");
    rejectsUnreadable(Arrays.copyOf(good, good.length - 1));
    rejects(Arrays.copyOf(good, good.length + 1), "bytes are left behind the record");
  }

  @Test
  void shouldRejectAnyTruncationAndSurviveAnyFlippedByte() {
    byte[] good = message(line -> {});
    for (int length = 0; length < good.length; length++) {
      rejectsUnreadable(Arrays.copyOf(good, length));
    }
    for (int i = 0; i < good.length; i++) {
      byte[] flipped = good.clone();
      flipped[i] ^= (byte) 0xFF;
      try {
        assertThat(decoder.decode(KEY, flipped).lineNo()).isBetween(1, 20_000);
      } catch (RejectedLineException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private Line decode(Consumer<InvoiceLine.Builder> change) {
    return decoder.decode(KEY, message(change));
  }

  private static byte[] message(Consumer<InvoiceLine.Builder> change) {
    InvoiceLine.Builder line = Lines.line("536365", 1);
    change.accept(line);
    return Lines.message(line.build());
  }

  private void rejects(byte[] message, String cause) {
    assertThatExceptionOfType(RejectedLineException.class)
        .isThrownBy(() -> decoder.decode(KEY, message))
        .withMessage(cause);
  }

  private void rejectsUnreadable(byte[] message) {
    assertThatExceptionOfType(RejectedLineException.class)
        .isThrownBy(() -> decoder.decode(KEY, message));
  }

  private static BigDecimal price(String price) {
    return new BigDecimal(price).setScale(4);
  }

  private static byte[] generic(Schema schema, byte[] price) throws IOException {
    InvoiceLine line = Lines.line("536365", 1).build();
    GenericRecord record = new GenericData.Record(schema);
    for (Schema.Field field : line.getSchema().getFields()) {
      record.put(field.name(), line.get(field.pos()));
    }
    record.put("unitPrice", ByteBuffer.wrap(price));
    record.put("issuedAt", line.getIssuedAt().toEpochMilli());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Lines.frame(Lines.LINE_SCHEMA_ID));
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }
}
