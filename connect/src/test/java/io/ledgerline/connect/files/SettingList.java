package io.ledgerline.connect.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a connector that is not here lets be set, written down from its documentation. */
final class SettingList {
  private record Setting(boolean required, List<String> values) {}

  private final Map<String, Setting> settings = new HashMap<>();

  static SettingList read(String name) {
    SettingList list = new SettingList();
    for (String line : text(name).split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] words = line.split(" ", 2);
        String setting = words[0].replace("!", "");
        List<String> values = words.length == 1 ? List.of() : List.of(words[1].split("\\|", -1));
        list.settings.put(setting, new Setting(words[0].endsWith("!"), values));
      }
    }
    return list;
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  /** What is wrong with these, in words. */
  List<String> faults(Map<String, String> given) {
    List<String> faults = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          Setting setting = settings.get(name);
          if (setting == null) {
            faults.add(name + " is not documented");
          } else if (!setting.values().isEmpty() && !setting.values().contains(value)) {
            faults.add(name + " is " + value);
          }
        });
    settings.forEach(
        (name, setting) -> {
          if (setting.required() && !given.containsKey(name)) {
            faults.add(name + " is missing");
          }
        });
    return faults;
  }

  private static String text(String name) {
    try (InputStream in = SettingList.class.getResourceAsStream("/confluent/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
