package io.ledgerline.invoiceapi.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Describes Avro records as {@link io.ledgerline.invoiceapi.json.AvroJson} writes them; what the
 * fields mean is said in the schemas' docs.
 */
public final class AvroModel {
  /** By the record's own name. */
  public static Model of(Schema schema) {
    return of(schema.getName(), schema, Set.of());
  }

  /**
   * @param without fields that are not written
   */
  public static Model of(String name, Schema schema, Set<String> without) {
    Model.Members members =
        Model.object(name, schema.getDoc() == null ? "A row." : schema.getDoc());
    for (Schema.Field field : schema.getFields()) {
      if (!without.contains(field.name())) {
        add(field, members);
      }
    }
    return members.build();
  }

  private static void add(Schema.Field field, Model.Members members) {
    String doc = field.doc() == null ? field.name().replace('_', ' ') : field.doc();
    Schema type = field.schema();
    if (type.getType() == Schema.Type.ARRAY) {
      members.list(field.name(), doc, of(type.getElementType()));
    } else if (type.getType() == Schema.Type.RECORD) {
      members.with(field.name(), of(type));
    } else if (type.isUnion()) {
      addOptional(field.name(), doc, type.getTypes().get(1), members);
    } else {
      members.with(field.name(), plain(type, doc));
    }
  }

  /** Of unions, which all are of null and one more. */
  private static void addOptional(String name, String doc, Schema type, Model.Members members) {
    if (type.getType() == Schema.Type.RECORD) {
      ObjectNode optional = JsonNodeFactory.instance.objectNode().put("description", doc);
      optional.withArray("oneOf").add(members.referTo(of(type))).addObject().put("type", "null");
      members.with(name, optional);
    } else {
      members.with(name, Types.orNull(plain(type, doc)));
    }
  }

  private static ObjectNode plain(Schema type, String doc) {
    LogicalType logical = type.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal) {
      return Types.money(doc);
    }
    if (logical instanceof LogicalTypes.Date) {
      return Types.date(doc);
    }
    if (logical instanceof LogicalTypes.TimeMicros) {
      return Types.time(doc);
    }
    if (logical instanceof LogicalTypes.TimestampMicros
        || logical instanceof LogicalTypes.TimestampMillis) {
      return Types.instant(doc);
    }
    return switch (type.getType()) {
      case INT, LONG -> Types.integer(doc);
      case BOOLEAN -> Types.truth(doc);
      case STRING -> Types.text(doc);
      case ENUM -> Types.oneOf(doc, type.getEnumSymbols());
      default -> throw new IllegalArgumentException("There is no JSON for " + type);
    };
  }

  private AvroModel() {}
}
