package io.ledgerline.streamsapp.debezium;

import static io.ledgerline.streamsapp.debezium.DecoderFixture.SOURCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class MalformedMessagesTest {
  private final DecoderFixture fixture = new DecoderFixture();
  private final byte[] message =
      fixture.writer.insert(Table.PAYMENT, SampleRows.row(Table.PAYMENT, 7), SOURCE);

  @Test
  void shouldRejectAnotherFirstByte() {
    assertRejected("no avro".getBytes(UTF_8), "the first byte is 110, not 0");
  }

  @Test
  void shouldRejectAMessageThatIsTooShort() {
    assertRejected(new byte[0], "a message of 0 bytes is too short for the wire format");
    assertRejected(new byte[4], "a message of 4 bytes is too short for the wire format");
  }

  @Test
  void shouldRejectASchemaThatIsUnknown() {
    byte[] unknown = message.clone();
    unknown[1] = 1;

    assertRejected(unknown, "schema id 16777316 is unknown");
  }

  @Test
  void shouldRejectBytesBehindTheRecord() {
    assertRejected(Arrays.copyOf(message, message.length + 1), "bytes are left behind the record");
  }

  @Test
  void shouldRejectARecordOfWhichAnyPartIsMissing() {
    for (int length = 5; length < message.length; length++) {
      byte[] truncated = Arrays.copyOf(message, length);
      assertThatThrownBy(() -> fixture.decode(Table.PAYMENT, truncated))
          .as("the first %d bytes", length)
          .isInstanceOf(RejectedChangeException.class)
          .hasMessageStartingWith("the record cannot be read by schema id 100");
    }
  }

  @Test
  void shouldRejectARecordThatIsNoEnvelope() {
    Schema other =
        new Schema.Parser()
            .parse(
                """
            {"type": "record", "name": "Other", "fields": [{"name": "op", "type": "string"}]}
            """);
    GenericRecord record = new GenericData.Record(other);
    record.put("op", "c");

    assertRejected(fixture.writer.message(record), "the envelope has no source");
  }

  @Test
  void shouldSayWhatIsWrongWithAnEnvelopeOfOtherTypes() {
    Schema other =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Other", "fields": [{"name": "source", "type": "int"}]}
                """);
    GenericRecord record = new GenericData.Record(other);
    record.put("source", 3);

    assertThatThrownBy(() -> fixture.decode(Table.PAYMENT, fixture.writer.message(record)))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessageStartingWith("the envelope is none of Debezium's: ");
  }

  @Test
  void shouldReadOnAfterAMalformedMessage() {
    assertRejected(Arrays.copyOf(message, message.length + 1), "bytes are left behind the record");

    assertThat(fixture.decode(Table.PAYMENT, message)).isInstanceOf(Change.Put.class);
  }

  @Property(tries = 3_000)
  void shouldEitherReadOrRejectWhateverBytesAreBroken(
      @ForAll @IntRange(max = 400) int position, @ForAll byte value, @ForAll byte next) {
    byte[] broken = message.clone();
    int at = 5 + position % (broken.length - 6);
    broken[at] = value;
    broken[at + 1] = next;

    try {
      assertThat(fixture.decode(Table.PAYMENT, broken)).isNotNull();
    } catch (RejectedChangeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private void assertRejected(byte[] bytes, String cause) {
    assertThatThrownBy(() -> fixture.decode(Table.PAYMENT, bytes))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage(cause);
  }
}
