package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a file of JSON lines has in it. */
final class Contents {
  private static final ObjectMapper JSON = new ObjectMapper();

  static String text(byte[] file) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return new String(gzip.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> lines(byte[] file) {
    return text(file).lines().map(Contents::parse).toList();
  }

  static List<Long> offsets(Stream<byte[]> files) {
    return files
        .flatMap(file -> lines(file).stream())
        .map(line -> line.get("offset").asLong())
        .toList();
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contents() {}
}
