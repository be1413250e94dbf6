package io.ledgerline.localstack.it.sink.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.it.StoreStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of the lake, copied as it grows: an object that is there may never change. */
public final class LakeObjects {
  private static final String CLAIMS = "_claims/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<ObjectStore> store;
  private final String bucket;
  private final Path folder;
  private final Map<String, String> eTags = new TreeMap<>();

  /**
   * @param folder for the copies
   */
  public LakeObjects(Supplier<ObjectStore> store, String bucket, Path folder) {
    this.store = store;
    this.bucket = bucket;
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Copies what has come since the last time.
   *
   * @throws IllegalStateException if an object has changed or gone
   */
  public void refresh() throws IOException {
    Map<String, String> now = new TreeMap<>();
    try (S3Client s3 = StoreStack.s3(store.get())) {
      s3.listObjectsV2Paginator(request -> request.bucket(bucket))
          .contents()
          .forEach(object -> now.put(object.key(), object.eTag()));
      for (Map.Entry<String, String> known : eTags.entrySet()) {
        if (!known.getValue().equals(now.get(known.getKey()))) {
          throw new IllegalStateException(
              "%s had %s and has %s now"
                  .formatted(known.getKey(), known.getValue(), now.get(known.getKey())));
        }
      }
      for (String key : now.keySet()) {
        if (!eTags.containsKey(key)) {
          Path copy = folder.resolve(key);
          Files.createDirectories(copy.getParent());
          var unused = s3.getObject(request -> request.bucket(bucket).key(key), copy);
        }
      }
    }
    eTags.putAll(now);
  }

  /** What is wrong with the ranges: they tile each partition, and each file is of one of them. */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, Long> ends = new TreeMap<>();
    TreeSet<String> claimed = new TreeSet<>();
    for (String key : eTags.keySet()) {
      if (key.startsWith(CLAIMS)) {
        JsonNode claim = JSON.readTree(folder.resolve(key).toFile());
        String partition = key.substring(CLAIMS.length(), key.lastIndexOf('+'));
        long first = Long.parseLong(key.substring(key.lastIndexOf('+') + 1));
        if (first != ends.getOrDefault(partition, 0L) || first != claim.get("first").asLong()) {
          faults.add("%s: %s does not begin where the one before ends".formatted(key, claim));
        }
        ends.put(partition, claim.get("last").asLong() + 1);
        claim.get("files").forEach(file -> claimed.add(file.asText()));
      }
    }
    TreeSet<String> files = new TreeSet<>(eTags.keySet());
    files.removeIf(key -> key.startsWith(CLAIMS));
    files.stream()
        .filter(key -> !claimed.contains(key))
        .forEach(key -> faults.add(key + " is of no range"));
    claimed.stream()
        .filter(key -> !files.contains(key))
        .forEach(key -> faults.add(key + " is not there"));
    return faults;
  }
}
