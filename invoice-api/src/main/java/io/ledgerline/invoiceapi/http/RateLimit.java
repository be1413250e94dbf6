package io.ledgerline.invoiceapi.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many requests of one client in a second, and no more at once. Safe for all threads. */
final class RateLimit {
  /** Of more, those who have not asked for the longest are forgotten. */
  private static final int MAX_CLIENTS = 10_000;

  private static final double NANOS_PER_SECOND = 1e9;

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_CLIENTS;
        }
      };

  /**
   * @param perSecond 0 for any number
   * @param nanos a clock that only goes forward
   */
  RateLimit(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** What a client may still ask, as of a time. */
  private record Bucket(double left, long at) {}

  /** Whether a client may ask once more now; if so, it is counted. */
  synchronized boolean take(String client) {
    if (perSecond == 0) {
      return true;
    }
    Bucket bucket = now(client);
    boolean allowed = bucket.left() >= 1;
    buckets.put(client, allowed ? new Bucket(bucket.left() - 1, bucket.at()) : bucket);
    return allowed;
  }

  /** Whether it could. */
  synchronized boolean hasLeft(String client) {
    return perSecond == 0 || now(client).left() >= 1;
  }

  private Bucket now(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(perSecond, now));
    double more = (now - bucket.at()) / NANOS_PER_SECOND * perSecond;
    return new Bucket(Math.min(perSecond, bucket.left() + more), now);
  }
}
