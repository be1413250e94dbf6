package io.ledgerline.localstack.part;

import io.ledgerline.localstack.folder.DataFolder;
import java.nio.file.Path;
import java.util.Map;

/** Sites to look at parts on, without running them. */
final class Parts {
  static final Path HOME = Path.of("/opt/ledgerline");
  static final Path DATA = Path.of("/tmp/with, a comma");

  static Site site(Map<String, String> environment) {
    return new Site(HOME, new DataFolder(DATA), 2000, environment::get);
  }

  static Site site() {
    return site(Map.of());
  }

  private Parts() {}
}
