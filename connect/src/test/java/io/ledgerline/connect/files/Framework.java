package io.ledgerline.connect.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.runtime.SinkConnectorConfig;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** What the worker itself reads of a connector's settings, by Kafka's own definitions. */
final class Framework {
  private static final String CONSUMER = "consumer.override.";

  /** Settings of a sink that are its own. */
  static Map<String, String> others(ConnectorJson file) {
    ConfigDef framework = SinkConnectorConfig.configDef();
    Map<String, String> others = new TreeMap<>(file.withoutConverters());
    others.keySet().removeIf(setting -> framework.names().contains(setting));
    others.keySet().removeIf(setting -> setting.startsWith(CONSUMER));
    others.keySet().removeIf(setting -> setting.matches("(transforms|predicates)\\..*"));
    return others;
  }

  /** What is wrong with the framework's settings, those of clients and transformations included. */
  static List<String> faults(ConnectorJson file) {
    List<String> faults = new ArrayList<>();
    Map<String, String> consumer = file.behind(CONSUMER);
    consumer.keySet().stream()
        .filter(setting -> !ConsumerConfig.configNames().contains(setting))
        .forEach(setting -> faults.add(CONSUMER + setting + " is unknown"));
    faults.addAll(named(file, "transforms", List.of("type", "predicate", "negate")));
    faults.addAll(named(file, "predicates", List.of("type")));
    return faults;
  }

  /** Whatever a list names: its settings are those that its class defines. */
  private static List<String> named(ConnectorJson file, String list, List<String> common) {
    List<String> faults = new ArrayList<>();
    List<String> names = Stages.names(file, list);
    file.behind(list + ".").keySet().stream()
        .filter(setting -> !names.contains(setting.split("\\.", 2)[0]))
        .forEach(setting -> faults.add(setting + " belongs to nothing in " + list));
    for (String name : names) {
      Map<String, String> settings = file.behind(list + "." + name + ".");
      ConfigDef def = definition(settings.get("type"));
      for (ConfigValue value : def.validate(settings)) {
        value.errorMessages().forEach(error -> faults.add(name + ": " + error));
      }
      settings.keySet().stream()
          .filter(setting -> !common.contains(setting) && !def.names().contains(setting))
          .forEach(setting -> faults.add(name + "." + setting + " is unknown"));
    }
    return faults;
  }

  private static ConfigDef definition(String type) {
    Object instance = Stages.instance(type);
    return instance instanceof Predicate<?> predicate
        ? predicate.config()
        : ((Transformation<?>) instance).config();
  }

  private Framework() {}
}
