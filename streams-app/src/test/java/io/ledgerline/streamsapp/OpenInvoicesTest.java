package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.invoice.LineDecoder;
import io.ledgerline.streamsapp.invoice.OpenInvoice;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class OpenInvoicesTest {
  private static final int ROOM = 1_200;

  private final LineDecoder decoder = Lines.decoder();
  private final OpenInvoices open = new OpenInvoices("open", ROOM, Lines.LONDON);

  @Test
  void shouldForgetTheLongestUnusedOfThoseThatWereOnlyLookedAt() {
    open.putClean(no("1"), invoice("1", 3));
    open.putClean(no("2"), invoice("2", 3));
    assertThat(open.clean(no("1"))).isNotNull();
    open.putClean(no("3"), invoice("3", 3));

    assertThat(open.clean(no("1"))).isNotNull();
    assertThat(open.clean(no("2"))).isNull();
    assertThat(open.clean(no("3"))).isNotNull();
  }

  @Test
  void shouldCountTheBytesOfWhatIsUnwritten() {
    OpenInvoice invoice = invoice("1", 1);
    open.putClean(no("1"), invoice);
    long before = invoice.heldBytes();
    var unused =
        invoice.put(decoder.decode(Lines.key("1"), Lines.message(Lines.line("1", 2).build())), 0);
    open.putDirty(no("1"), invoice, before);

    assertThat(open.clean(no("1"))).isNull();
    assertThat(open.dirty(no("1"))).isSameAs(invoice);
    assertThat(open.dirtyBytes()).isEqualTo(invoice.heldBytes()).isPositive();

    assertThat(open.takeDirty(no("1"))).isSameAs(invoice);
    assertThat(open.dirtyBytes()).isZero();
    assertThat(open.dirty(no("1"))).isNull();
  }

  @Test
  void shouldForgetWhatItKnewWhenTheTaskBeginsAnew() {
    open.putClean(no("1"), invoice("1", 1));
    open.putDirty(no("2"), invoice("2", 1), 0);
    open.storedKeys().add(no("1"));
    open.clear();

    assertThat(open.clean(no("1"))).isNull();
    assertThat(open.dirty(no("2"))).isNull();
    assertThat(open.storedKeys().mayContain(no("1"))).isFalse();
  }

  @Test
  void shouldHoldNothingAfterItIsClosed() {
    open.putDirty(no("1"), invoice("1", 1), 0);
    open.close();

    assertThat(open.dirty(no("1"))).isNull();
    assertThat(open.dirtyBytes()).isZero();
    assertThat(open.isOpen()).isFalse();
  }

  private OpenInvoice invoice(String invoiceNo, int lines) {
    OpenInvoice invoice = OpenInvoice.fresh();
    for (int lineNo = 1; lineNo <= lines; lineNo++) {
      var unused =
          invoice.put(
              decoder.decode(
                  Lines.key(invoiceNo), Lines.message(Lines.line(invoiceNo, lineNo).build())),
              0);
    }
    return invoice;
  }

  private static Bytes no(String invoiceNo) {
    return Bytes.wrap(Lines.key(invoiceNo));
  }
}
