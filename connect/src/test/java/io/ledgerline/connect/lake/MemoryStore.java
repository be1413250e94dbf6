package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket that lists few keys at a time, and counts what it is asked. */
final class MemoryStore implements ObjectStore {
  final TreeMap<String, byte[]> objects = new TreeMap<>();
  int page = 1_000;
  int requests;
  UnavailableException failure;

  @Override
  public boolean putIfAbsent(String key, byte[] content) throws UnavailableException {
    count();
    return objects.putIfAbsent(key, content.clone()) == null;
  }

  @Override
  public Optional<byte[]> get(String key) throws UnavailableException {
    count();
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public boolean has(String key) throws UnavailableException {
    count();
    return objects.containsKey(key);
  }

  @Override
  public Page list(String prefix, String after) throws UnavailableException {
    count();
    List<String> keys =
        objects.tailMap(after, false).keySet().stream()
            .filter(key -> key.startsWith(prefix))
            .limit(page + 1L)
            .toList();
    return new Page(keys.stream().limit(page).toList(), keys.size() > page);
  }

  private void count() throws UnavailableException {
    requests++;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {}
}
