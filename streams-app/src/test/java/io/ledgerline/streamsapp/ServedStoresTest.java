package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.invoice.InvoiceState;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedStoresTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        StoreNames.INVOICES,
        StoreNames.FORMER_LINES,
        StoreNames.SALES,
        StoreNames.INVOICE_RANKS,
        StoreNames.PRODUCTS,
        StoreNames.PRODUCT_SALES,
        StoreNames.CUSTOMER_SALES,
        StoreNames.CUSTOMER_RANKS,
        StoreNames.CUSTOMERS,
        StoreNames.CUSTOMER_INVOICES,
        StoreNames.DOCUMENTS,
        StoreNames.STAR_ROWS,
        StoreNames.REFERENCES
      })
  void shouldFindAStoreAsLongAsItsTaskWorks(String store) {
    try (RetailDriver driver = new RetailDriver(folder)) {
      assertThat(driver.served().find(store, 0)).isPresent();
      assertThat(driver.served().find(store, 1)).as("another partition").isEmpty();
    }
    assertThat(RetailDriver.LIVE.stores().find(store, 0)).as("the task is closed").isEmpty();
  }

  @Test
  void shouldReadWhatATaskHasWritten() {
    try (RetailDriver driver = new RetailDriver(folder)) {
      driver.send(Lines.line("536365", 1).build(), Lines.DAY_ONE);
      Object once = driver.served().find(StoreNames.INVOICES, 0).orElseThrow().get(key());
      driver.send(Lines.line("536365", 2).build(), Lines.DAY_ONE);
      Object again = driver.served().find(StoreNames.INVOICES, 0).orElseThrow().get(key());

      assertThat(lines(once)).isEqualTo(1);
      assertThat(lines(again)).isEqualTo(2);
    }
  }

  /** A thread that died of an error may have left its tasks open. */
  @Test
  void shouldNotServeTheStoresOfAThreadThatHasDied() throws Exception {
    AtomicReference<RetailDriver> left = new AtomicReference<>();
    Thread worker = new Thread(() -> left.set(new RetailDriver(folder)));
    worker.start();
    worker.join();
    try (RetailDriver driver = left.get()) {
      assertThat(driver.served().find(StoreNames.INVOICES, 0)).isEmpty();
    }
  }

  private static int lines(Object invoice) {
    return InvoiceState.open((byte[]) invoice).lineCount();
  }

  private static Object key() {
    return Bytes.wrap(Lines.key("536365"));
  }
}
