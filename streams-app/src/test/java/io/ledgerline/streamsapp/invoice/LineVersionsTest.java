package io.ledgerline.streamsapp.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.streamsapp.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineVersionsTest {
  private final LineDecoder decoder = Lines.decoder();
  private final InvoiceWriter writer = new InvoiceWriter();

  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    return AnyLines.lines().list().ofMinSize(1).ofMaxSize(60);
  }

  /** A version that was made. */
  private record Made(int lineNo, int version, long recordedAtMs) {}

  @Property(tries = 300)
  void shouldCountTheSameVersionsWheneverTheInvoiceIsWritten(
      @ForAll("lines") List<InvoiceLine> lines, @ForAll long seed) {
    Random random = new Random(seed);
    Map<Integer, InvoiceLine> current = new HashMap<>();
    Map<Integer, Made> last = new HashMap<>();
    OpenInvoice invoice = OpenInvoice.fresh();
    List<Made> made = new ArrayList<>();
    List<Made> expected = new ArrayList<>();
    for (InvoiceLine any : lines) {
      InvoiceLine line =
          InvoiceLine.newBuilder(any).setInvoiceNo("536365").setSource("").setRow(0).build();
      long timestampMs = random.nextInt(1_000);
      if (!line.equals(current.put(line.getLineNo(), line))) {
        Made before = last.getOrDefault(line.getLineNo(), new Made(line.getLineNo(), 0, 0));
        Made now =
            new Made(
                line.getLineNo(),
                before.version() + 1,
                Math.max(timestampMs, before.recordedAtMs()));
        last.put(line.getLineNo(), now);
        expected.add(now);
      }
      LineChange change = put(invoice, line, timestampMs);
      if (change != null) {
        made.add(made(change.now()));
      }
      if (random.nextBoolean()) {
        invoice = InvoiceState.open(writer.write(Lines.key("536365"), invoice).state());
      }
    }
    assertThat(made).isEqualTo(expected);
    for (Made version : last.values()) {
      assertThat(invoice.find(version.lineNo()).map(LineVersionsTest::made)).contains(version);
    }
    assertThat(invoice.find(7)).isEmpty();
  }

  @Example
  void shouldTellWhatALineReplaces() {
    OpenInvoice invoice = OpenInvoice.fresh();
    InvoiceLine line = Lines.line("536365", 1).build();
    LineChange first = put(invoice, line, 20);
    LineChange second = put(invoice, Lines.line("536365", 1).setQuantity(7).build(), 10);

    assertThat(first.before()).isNull();
    assertThat(second.before()).isEqualTo(first.now());
    assertThat(made(second.now())).isEqualTo(new Made(1, 2, 20));
    assertThat(put(invoice, Lines.line("536365", 1).setQuantity(7).setRow(9).build(), 30)).isNull();
  }

  private LineChange put(OpenInvoice invoice, InvoiceLine line, long timestampMs) {
    return invoice.put(decoder.decode(Lines.key("536365"), Lines.message(line)), timestampMs);
  }

  private static Made made(LineVersion version) {
    return new Made(version.line().lineNo(), version.version(), version.recordedAtMs());
  }
}
