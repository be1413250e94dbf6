package io.ledgerline.schemas.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Reads a JSON object whose members are named as {@link Field}s are. */
public final class JsonMembers {
  /**
   * Reads to the object's end. Goes on behind a bad member, since the invoice number may follow.
   *
   * @param json stands at the start of the object
   * @return the first problem
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is no JSON
   */
  public static Optional<String> read(JsonParser json, FieldValues values) throws IOException {
    Optional<String> problem = Optional.empty();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Optional<String> complaint = readMember(json, values);
      problem = problem.or(() -> complaint);
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

  private JsonMembers() {}
}
