package io.ledgerline.localstack.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one command at a time change a stack: the thread that works under it is the only one on this
 * machine. The system lets go of it when the process is killed.
 */
public final class DataLock {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(50);

  /** In this process, where to open and close the file once more would give the lock away. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** What is done under a lock. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws InterruptedException;
  }

  /**
   * Waits a while for its turn.
   *
   * @throws StackException if another command works on the folder all the time
   */
  public static <T> T holding(DataFolder folder, Work<T> work) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> result = tryHolding(folder, work);
    while (result.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            "Another ledgerline command (%s) is working on %s"
                .formatted(holder(folder.lock()), folder));
      }
      Thread.sleep(POLL.toMillis());
      result = tryHolding(folder, work);
    }
    return result.get();
  }

  /**
   * @param work its result is not null
   * @return empty, with nothing done, if another command or thread works on the folder
   */
  public static <T> Optional<T> tryHolding(DataFolder folder, Work<T> work)
      throws InterruptedException {
    if (!HELD.add(folder.lock())) {
      return Optional.empty();
    }
    try (FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return Optional.empty();
      }
      String holder = "pid " + ProcessHandle.current().pid();
      int unused = channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(UTF_8)));
      return Optional.of(work.run());
    } catch (IOException e) {
      throw DataFolders.notWritable(folder, e);
    } finally {
      HELD.remove(folder.lock());
    }
  }

  private static String holder(Path lock) {
    try {
      return Files.readString(lock);
    } catch (IOException e) {
      return "unknown";
    }
  }

  private DataLock() {}
}
