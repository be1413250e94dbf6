package io.ledgerline.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

class InvoiceLineEncoderTest {
  private final InvoiceLineEncoder encoder = new InvoiceLineEncoder(new byte[] {0, 0, 0, 1, 2});

  @Provide
  Arbitrary<InvoiceLine> lines() {
    return AnyLines.lines();
  }

  @Property
  void shouldWriteTheHeaderAndTheBytesThatAvroItselfWrites(@ForAll("lines") InvoiceLine line)
      throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    expected.writeBytes(new byte[] {0, 0, 0, 1, 2});
    BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(expected, null);
    new SpecificDatumWriter<>(InvoiceLine.class).write(line, avro);
    avro.flush();

    assertThat(encoder.encode(line)).isEqualTo(expected.toByteArray());
  }
}
