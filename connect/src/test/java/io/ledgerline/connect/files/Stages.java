package io.ledgerline.connect.files;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** A file's transformations, applied as the worker does it. */
final class Stages {
  /**
   * The record as the connector gets it.
   *
   * @return empty if it is dropped
   */
  static Optional<SinkRecord> apply(ConnectorJson file, SinkRecord record) {
    SinkRecord current = record;
    for (String name : names(file, "transforms")) {
      if (current != null && applies(file, name, current)) {
        current = transformation(file, name).apply(current);
      }
    }
    return Optional.ofNullable(current);
  }

  static List<String> names(ConnectorJson file, String list) {
    String names = file.config().getOrDefault(list, "");
    return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
  }

  static Object instance(String type) {
    try {
      return Class.forName(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is no class of Kafka's or ours", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean applies(ConnectorJson file, String transformation, SinkRecord record) {
    String name = file.config().get("transforms." + transformation + ".predicate");
    if (name == null) {
      return true;
    }
    String prefix = "predicates." + name + ".";
    Predicate<SinkRecord> predicate =
        (Predicate<SinkRecord>) instance(file.config().get(prefix + "type"));
    predicate.configure(file.behind(prefix));
    return predicate.test(record);
  }

  @SuppressWarnings("unchecked")
  private static Transformation<SinkRecord> transformation(ConnectorJson file, String name) {
    String prefix = "transforms." + name + ".";
    Transformation<SinkRecord> transformation =
        (Transformation<SinkRecord>) instance(file.config().get(prefix + "type"));
    transformation.configure(file.behind(prefix));
    return transformation;
  }

  private Stages() {}
}
