package io.ledgerline.connect.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How records of one schema look as attributes. */
record RecordFormat(Schema schema, Map<Field, ValueFormat> fields) {
  private static final AttributeValue NULL = AttributeValue.fromNul(true);

  /**
   * @param micros fields that count microseconds
   */
  static RecordFormat of(Schema schema, Set<String> micros) {
    Map<Field, ValueFormat> fields = new LinkedHashMap<>();
    for (Field field : schema.fields()) {
      fields.put(
          field, micros.contains(field.name()) ? ValueFormats::micros : ValueFormats.of(field));
    }
    return new RecordFormat(schema, fields);
  }

  Map<String, AttributeValue> attributes(Struct record) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    fields.forEach(
        (field, format) -> attributes.put(field.name(), orNull(format, record.get(field))));
    return attributes;
  }

  static AttributeValue orNull(ValueFormat format, Object value) {
    return value == null ? NULL : format.of(value);
  }
}
