package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.UnavailableException;
import java.util.Optional;
import java.util.Random;

/** One writer's way to a bucket, on which its calls fail, lose their answers, kill or freeze it. */
final class Fate implements ObjectStore {
  private final ObjectStore store;
  private final Random random;
  private final Runnable meanwhile;
  boolean kind;

  /**
   * @param meanwhile what the others do while this writer is frozen
   */
  Fate(ObjectStore store, Random random, Runnable meanwhile) {
    this.store = store;
    this.random = random;
    this.meanwhile = meanwhile;
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) throws UnavailableException {
    return befall(() -> store.putIfAbsent(key, content));
  }

  @Override
  public Optional<byte[]> get(String key) throws UnavailableException {
    return befall(() -> store.get(key));
  }

  @Override
  public boolean has(String key) throws UnavailableException {
    return befall(() -> store.has(key));
  }

  @Override
  public Page list(String prefix, String after) throws UnavailableException {
    return befall(() -> store.list(prefix, after));
  }

  private <T> T befall(Call<T> call) throws UnavailableException {
    int fate = kind ? Integer.MAX_VALUE : random.nextInt(20);
    if (fate == 0) {
      throw new UnavailableException("no connection", null);
    } else if (fate == 1) {
      throw new KilledError();
    } else if (fate <= 4) {
      meanwhile.run();
    }
    T answer = call.run();
    if (fate == 5) {
      throw new UnavailableException("no answer", null);
    } else if (fate == 6) {
      throw new KilledError();
    }
    return answer;
  }

  @Override
  public void close() {}

  interface Call<T> {
    T run() throws UnavailableException;
  }

  /** The process is gone between two steps. */
  static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;
  }
}
