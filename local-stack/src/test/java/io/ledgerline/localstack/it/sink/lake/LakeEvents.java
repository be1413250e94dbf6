package io.ledgerline.localstack.it.sink.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The source events that lie in the lake as JSON lines. */
public record LakeEvents(LakeObjects objects) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of a topic, in no order. */
  public List<JsonNode> of(String topic) throws IOException {
    objects.refresh();
    List<JsonNode> events = new ArrayList<>();
    try (Stream<Path> files = Files.walk(objects.folder().resolve(topic))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (MappingIterator<JsonNode> lines =
            JSON.readerFor(JsonNode.class)
                .readValues(new GZIPInputStream(Files.newInputStream(file)))) {
          lines.forEachRemaining(events::add);
        }
      }
    }
    return events;
  }
}
