package io.ledgerline.localstack.it.sink.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invoice that is larger than an item of DynamoDB may be. */
public final class LargeInvoice {
  public static Path file(Path folder, String invoiceNo, int lines, String description)
      throws IOException {
    return Files.writeString(
        folder.resolve(description + ".csv"),
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    "%s,%d,%s %d,%d,1.25,12/1/2010 8:26,17850,France"
                        .formatted(invoiceNo, 10_000 + i, description, i, i % 7 + 1))
            .collect(
                Collectors.joining(
                    "\n",
                    "InvoiceNo,StockCode,Description,Quantity,UnitPrice,InvoiceDate,CustomerID,Country\n",
                    "\n")));
  }

  private LargeInvoice() {}
}
