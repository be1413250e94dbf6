package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Files of pages, all out of the program's own archives and read once. */
final class StaticFiles {
  private static final String ASSETS = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml", "html", "text/html");

  private final String policy;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param policy what the pages may load, as Content-Security-Policy
   */
  StaticFiles(String policy) {
    this.policy = policy;
  }

  /** A page, under a path of its own. */
  StaticFiles page(String path, String name) {
    return add(path, "/web/" + name);
  }

  /** Files that pages load. */
  StaticFiles assets(String... names) {
    for (String name : names) {
      add(ASSETS + name, "/web/" + name);
    }
    return this;
  }

  /**
   * Files of a library.
   *
   * @param group of its archive in Maven, which tells its version
   * @param folder within the library; empty for its top
   */
  StaticFiles library(String group, String library, String folder, String... names) {
    String place =
        "/META-INF/resources/webjars/" + library + "/" + version(group, library) + "/" + folder;
    for (String name : names) {
      add(ASSETS + name, place + name);
    }
    return this;
  }

  void addTo(Api api) {
    files.forEach((path, content) -> api.get(path, context -> send(context, path, content)));
  }

  private void send(Context context, String path, byte[] content) {
    String extension = path.startsWith(ASSETS) ? path.substring(path.lastIndexOf('.') + 1) : "html";
    context
        .header("Content-Security-Policy", policy)
        .contentType(TYPES.get(extension) + "; charset=utf-8")
        .result(content);
  }

  private StaticFiles add(String path, String resource) {
    files.put(path, read(resource));
    return this;
  }

  private static String version(String group, String library) {
    String resource = "/META-INF/maven/" + group + "/" + library + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = open(resource)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = StaticFiles.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("The program has no " + resource);
    }
    return in;
  }
}
