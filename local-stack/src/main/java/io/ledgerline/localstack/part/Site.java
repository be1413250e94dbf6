package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.DataFolder;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where parts run.
 *
 * @param home the built repository
 * @param data the stack's files
 * @param portOffset added to every default port
 * @param environment looks up a variable; null if it is not set
 */
public record Site(Path home, DataFolder data, int portOffset, UnaryOperator<String> environment) {

  public static final String HOST = "127.0.0.1";

  int port(int byDefault) {
    return byDefault + portOffset;
  }

  /** The address of a default port, moved by the offset. */
  String address(int byDefault) {
    return HOST + ":" + port(byDefault);
  }

  String url(int byDefault) {
    return "http://" + address(byDefault);
  }

  /** What the build has made, and configuration, for a part that is not ours. */
  Path parts(String name) {
    return home.resolve("local-stack/parts").resolve(name);
  }
}
