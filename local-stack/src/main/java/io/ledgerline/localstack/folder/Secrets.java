package io.ledgerline.localstack.folder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ledgerline.localstack.process.PrivateFile;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The passwords of a stack's databases and stores: made once for its data folder, kept in a private
 * file.
 */
public final class Secrets {
  /** May do everything in every cluster; only the launcher uses it. */
  public static final String SUPERUSER = "postgres";

  /** Writes to totesys; people and tools get it too. */
  public static final String SIMULATOR = "simulator";

  /** Reads totesys's changes. */
  public static final String REPLICATION = "debezium";

  /** Owns the warehouse; people and tools get it too. */
  public static final String WAREHOUSE = "warehouse";

  /** Writes rows to the warehouse, and may change nothing else in it. */
  public static final String WAREHOUSE_SINK = "warehouse_sink";

  /** The access key of the lake's store, for sinks, people and tools alike. */
  public static final String LAKE = "ledgerline";

  private static final List<String> USERS =
      List.of(SUPERUSER, SIMULATOR, REPLICATION, WAREHOUSE, WAREHOUSE_SINK, LAKE);
  private static final int PASSWORD_BYTES = 24;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, String> passwords;

  private Secrets(Map<String, String> passwords) {
    this.passwords = passwords;
  }

  /** Gives a password to each user that has none yet; to be called under the folder's lock. */
  public static void provide(DataFolder folder) {
    Map<String, String> passwords = new TreeMap<>(stored(folder.secrets()));
    SecureRandom random = new SecureRandom();
    boolean changed = false;
    for (String user : USERS) {
      changed |= passwords.putIfAbsent(user, password(random)) == null;
    }
    if (changed) {
      try {
        PrivateFile.write(folder.secrets(), JSON.writeValueAsString(passwords) + "\n");
      } catch (IOException e) {
        throw DataFolders.notWritable(folder, e);
      }
    }
  }

  public static Secrets read(DataFolder folder) {
    return new Secrets(stored(folder.secrets()));
  }

  /**
   * @throws StackException if the user has no password
   */
  public Login login(String user) {
    String password = passwords.get(user);
    if (password == null) {
      throw new StackException("There is no password of " + user + " in the data folder");
    }
    return new Login(user, password);
  }

  private static Map<String, String> stored(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
          : Map.of();
    } catch (IOException e) {
      // Jackson's own message might quote the file.
      throw new StackException("Cannot read " + file, e);
    }
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
