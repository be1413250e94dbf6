package io.ledgerline.schemas.registry;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * FULL compatibility of two schemas: each reads what the other wrote, by Avro's own checker, and
 * the same bytes mean the same, which that checker does not look at (it ignores logical types).
 */
public final class Compatibility {
  /** What stands against it, one sentence each; empty if the two are compatible. */
  public static List<String> problems(Schema candidate, Schema released) {
    List<String> problems = new ArrayList<>();
    oneWay("the candidate cannot read what the released one wrote", candidate, released, problems);
    oneWay("the released one cannot read what the candidate wrote", released, candidate, problems);
    logicalTypes(candidate.getFullName(), candidate, released, problems);
    return problems;
  }

  private static void oneWay(String says, Schema reader, Schema writer, List<String> problems) {
    SchemaPairCompatibility result = checkReaderWriterCompatibility(reader, writer);
    if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
      result
          .getResult()
          .getIncompatibilities()
          .forEach(
              i ->
                  problems.add(
                      says
                          + ": "
                          + i.getType()
                          + " at "
                          + i.getLocation()
                          + ", "
                          + i.getMessage()));
    }
  }

  private static void logicalTypes(String path, Schema a, Schema b, List<String> problems) {
    if (a.getType() != b.getType()) {
      return;
    }
    if (!meaning(a).equals(meaning(b))) {
      problems.add("at %s %s becomes %s".formatted(path, meaning(b), meaning(a)));
    }
    switch (a.getType()) {
      case RECORD -> {
        for (Schema.Field field : a.getFields()) {
          Schema.Field other = b.getField(field.name());
          if (other != null) {
            logicalTypes(path + "." + field.name(), field.schema(), other.schema(), problems);
          }
        }
      }
      case ARRAY -> logicalTypes(path + "[]", a.getElementType(), b.getElementType(), problems);
      case MAP -> logicalTypes(path + "{}", a.getValueType(), b.getValueType(), problems);
      case UNION -> {
        for (Schema branch : a.getTypes()) {
          b.getTypes().stream()
              .filter(other -> other.getType() == branch.getType())
              .forEach(other -> logicalTypes(path, branch, other, problems));
        }
      }
      default -> {}
    }
  }

  private static String meaning(Schema schema) {
    String logicalType = schema.getProp("logicalType");
    if (logicalType == null) {
      return "plain " + schema.getName();
    }
    return "%s(%s,%s)"
        .formatted(
            logicalType,
            Objects.toString(schema.getObjectProp("precision"), ""),
            Objects.toString(schema.getObjectProp("scale"), ""));
  }

  private Compatibility() {}
}
