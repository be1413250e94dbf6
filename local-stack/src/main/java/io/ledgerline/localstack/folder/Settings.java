package io.ledgerline.localstack.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.process.PrivateFile;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What a stack was started with, kept in its data folder so that other commands find its parts.
 *
 * @param portOffset added to every default port
 * @param instances of the service
 * @param liveChanges whether totesys is filled and changed by the simulator
 */
public record Settings(int portOffset, int instances, boolean liveChanges) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty if the folder is not a stack's. */
  public static Optional<Settings> read(DataFolder folder) {
    try {
      return DataFolders.isOurs(folder)
          ? Optional.of(JSON.readValue(Files.readString(folder.settings()), Settings.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new StackException("Cannot read " + folder.settings() + ": " + e.getMessage(), e);
    }
  }

  public void write(DataFolder folder) {
    try {
      PrivateFile.write(folder.settings(), JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw DataFolders.notWritable(folder, e);
    }
  }
}
