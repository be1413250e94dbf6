package io.ledgerline.csvclient.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.JsonMembers;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON lines: an object a line, its members named as {@link Field}s are. */
final class JsonRecords implements RecordReader {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void read(TextLines lines, FieldValues values) throws IOException, UnreadableRowException {
    String text;
    try {
      text = lines.text();
    } catch (UnreadableRowException e) {
      readMembers(lines.roughText(), values);
      throw e;
    }
    Optional<String> problem = readMembers(text, values);
    if (problem.isPresent()) {
      throw new UnreadableRowException(problem.get());
    }
  }

  /** Says the first problem. */
  private static Optional<String> readMembers(String text, FieldValues values) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of("no JSON object");
      }
      Optional<String> problem = JsonMembers.read(json, values);
      return problem.isEmpty() && json.nextToken() != null
          ? Optional.of("something follows the JSON object")
          : problem;
    } catch (JsonProcessingException e) {
      return Optional.of("no valid JSON: " + e.getOriginalMessage());
    }
  }
}
