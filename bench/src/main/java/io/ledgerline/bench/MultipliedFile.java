package io.ledgerline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A retail file several times over, each time under other invoice numbers. */
final class MultipliedFile {
  static Path write(Path source, int times, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target, ISO_8859_1)) {
      for (int time = 0; time < times; time++) {
        append(source, time, out);
      }
    }
    return target;
  }

  private static void append(Path source, int time, BufferedWriter out) throws IOException {
    String suffix = time == 0 ? "" : "x" + time;
    try (BufferedReader in = new BufferedReader(new InputStreamReader(open(source), ISO_8859_1))) {
      String header = in.readLine();
      if (time == 0) {
        out.write(header + "\r\n");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int comma = line.indexOf(',');
        out.write(line, 0, comma);
        out.write(suffix);
        out.write(line, comma, line.length() - comma);
        out.write("\r\n");
      }
    }
  }

  private static InputStream open(Path source) throws IOException {
    InputStream in = new FileInputStream(source.toFile());
    return source.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private MultipliedFile() {}
}
