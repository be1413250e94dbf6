package io.ledgerline.invoiceapi.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All settings as flat names, from the weakest source to the strongest: a properties file, the
 * environment ({@code LEDGERLINE_HTTP_PORT} is {@code http.port}), system properties ({@code
 * ledgerline.http.port}).
 */
final class Settings {
  private static final String ENVIRONMENT_PREFIX = "LEDGERLINE_";
  private static final String PROPERTY_PREFIX = "ledgerline.";
  private static final String FILE = "config";

  static Map<String, String> of(Map<String, String> environment, Properties system) {
    Map<String, String> strong = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX)) {
            String setting = name.substring(ENVIRONMENT_PREFIX.length());
            strong.put(setting.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    for (String name : system.stringPropertyNames()) {
      if (name.startsWith(PROPERTY_PREFIX)) {
        strong.put(name.substring(PROPERTY_PREFIX.length()), system.getProperty(name));
      }
    }
    Map<String, String> settings = new TreeMap<>();
    if (strong.containsKey(FILE)) {
      settings.putAll(file(Path.of(strong.get(FILE))));
    }
    settings.putAll(strong);
    return settings;
  }

  private static Map<String, String> file(Path path) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("The settings file " + path + " does not exist");
    } catch (IOException e) {
      throw new ConfigurationException("The settings file " + path + " cannot be read: " + e);
    }
    Map<String, String> settings = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }

  private Settings() {}
}
