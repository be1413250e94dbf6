package io.ledgerline.csvclient.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
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

  /** Goes on behind a bad member, since the invoice number may follow; says the first problem. */
  private static Optional<String> readMembers(String text, FieldValues values) throws IOException {
    Optional<String> problem = Optional.empty();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.of("no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        Optional<String> complaint = readMember(json, values);
        problem = problem.or(() -> complaint);
      }
      if (problem.isEmpty() && json.nextToken() != null) {
        problem = Optional.of("something follows the JSON object");
      }
    } catch (JsonProcessingException e) {
      problem = problem.or(() -> Optional.of("no valid JSON: " + e.getOriginalMessage()));
    }
    return problem;
  }

  private static Optional<String> readMember(JsonParser json, FieldValues values)
      throws IOException {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    Optional<Field> known = Field.named(name);
    Optional<String> complaint =
        known.isEmpty()
            ? Optional.of("unknown field " + UnreadableRowException.quote(name))
            : set(known.get(), value, json, values);
    json.skipChildren();
    return complaint;
  }

  private static Optional<String> set(
      Field field, JsonToken value, JsonParser json, FieldValues values) throws IOException {
    if (values.get(field) != null) {
      return Optional.of(field.label() + " is given twice");
    }
    if (value == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    if (!field.jsonType().includes(value)) {
      return Optional.of(
          new UnreadableRowException(field, json.getText(), "not " + field.jsonType())
              .getMessage());
    }
    values.set(field, json.getText());
    return Optional.empty();
  }
}
