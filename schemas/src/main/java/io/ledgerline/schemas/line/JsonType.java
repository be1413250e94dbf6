package io.ledgerline.schemas.line;

import com.fasterxml.jackson.core.JsonToken;

/** What a field's value may be in JSON. */
public enum JsonType {
  STRING("a JSON string"),
  WHOLE_NUMBER("a whole JSON number"),
  NUMBER_OR_STRING("a JSON number or string");

  private final String label;

  JsonType(String label) {
    this.label = label;
  }

  public boolean includes(JsonToken token) {
    return switch (this) {
      case STRING -> token == JsonToken.VALUE_STRING;
      case WHOLE_NUMBER -> token == JsonToken.VALUE_NUMBER_INT;
      case NUMBER_OR_STRING -> token.isNumeric() || token == JsonToken.VALUE_STRING;
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
