package io.ledgerline.connect.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Who writes which offsets. The claims of a partition lie end to end: each begins where the one
 * before it ends, so two writers who stand at the same offset try to put the same object, and one
 * of them does.
 */
final class Claims {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectStore store;

  Claims(ObjectStore store) {
    this.store = store;
  }

  /**
   * Makes a claim, or finds that it has been made.
   *
   * @return the claim that begins at this offset, this one or another
   */
  Claim make(TopicPartition partition, Claim claim) throws UnavailableException {
    String key = Layout.claim(partition, claim.first());
    // Our own may be there too: the answer to an earlier attempt may have been lost.
    return store.putIfAbsent(key, write(claim)) ? claim : read(partition, claim.first());
  }

  /** Whether all of the claim's files are there. */
  boolean isFulfilled(Claim claim) throws UnavailableException {
    for (String file : claim.files()) {
      if (!store.has(file)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The claim that no other one follows. There are very many in time, so they are not listed:
   * strides that double find a place behind the last one, and halving the way back finds it.
   */
  Optional<Claim> last(TopicPartition partition) throws UnavailableException {
    ObjectStore.Page page = store.list(Layout.claims(partition), Layout.claims(partition));
    if (page.keys().isEmpty()) {
      return Optional.empty();
    }
    long known = last(partition, page);
    long stride = known - Layout.first(partition, page.keys().get(0)) + 1;
    long behind = -1;
    boolean more = page.more();
    while (more) {
      long probe = behind < 0 ? known + stride : known + (behind - known) / 2;
      page = store.list(Layout.claims(partition), Layout.claim(partition, probe));
      if (page.keys().isEmpty()) {
        behind = probe;
        more = probe > known;
      } else {
        known = last(partition, page);
        stride *= 2;
        more = page.more();
      }
    }
    return Optional.of(read(partition, known));
  }

  private static long last(TopicPartition partition, ObjectStore.Page page) {
    return Layout.first(partition, page.keys().get(page.keys().size() - 1));
  }

  private Claim read(TopicPartition partition, long first) throws UnavailableException {
    String key = Layout.claim(partition, first);
    byte[] content = store.get(key).orElseThrow(() -> unreadable(partition, key, "it is gone"));
    try {
      Claim claim = JSON.readValue(content, Claim.class);
      if (claim.first() != first || claim.last() < first) {
        throw unreadable(partition, key, "it is of offsets " + claim.first() + "-" + claim.last());
      }
      return claim;
    } catch (IOException e) {
      throw unreadable(partition, key, "it is no JSON of a claim");
    }
  }

  private static byte[] write(Claim claim) {
    try {
      return JSON.writeValueAsBytes(claim);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoppedTopicException unreadable(
      TopicPartition partition, String key, String what) {
    return new StoppedTopicException(
        "topic %s, partition %d: claim %s cannot be followed, %s; put it back as it was"
            .formatted(partition.topic(), partition.partition(), key, what));
  }
}
