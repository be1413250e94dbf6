package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ledgerline.csvclient.generate.RetailGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Generated files whose invoices are told apart from those of other tests. */
final class RetailFiles {
  /**
   * Writes a retail-shaped file.
   *
   * @param suffix added to every invoice number
   */
  static Path generate(Path folder, int invoices, long seed, String suffix) throws IOException {
    Path raw = folder.resolve("raw-" + suffix + ".csv");
    try (OutputStream out = Files.newOutputStream(raw)) {
      new RetailGenerator(seed).write(invoices, out);
    }
    List<String> lines = Files.readAllLines(raw, ISO_8859_1);
    String marked =
        lines.stream()
            .skip(1)
            .map(line -> line.replaceFirst(",", suffix + ","))
            .collect(Collectors.joining("\r\n", lines.get(0) + "\r\n", "\r\n"));
    Files.delete(raw);
    return Files.writeString(folder.resolve("retail-" + suffix + ".csv"), marked, ISO_8859_1);
  }

  private RetailFiles() {}
}
