package io.ledgerline.invoiceapi.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a query comes back with.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /** What the owner found, or that it found nothing. */
  static <T> Answer<T> of(Optional<T> value) {
    return value.<Answer<T>>map(Found::new).orElseGet(Absent::new);
  }

  /** What was found, changed; any other answer as it is. */
  default <R> Answer<R> map(Function<? super T, ? extends R> change) {
    return flatMap(value -> new Found<>(change.apply(value)));
  }

  /** What another query makes of what was found; any other answer as it is. */
  default <R> Answer<R> flatMap(Function<? super T, Answer<R>> next) {
    if (this instanceof Found<T> found) {
      return next.apply(found.value());
    }
    if (this instanceof Elsewhere<T> elsewhere) {
      return new Elsewhere<>(elsewhere.owner(), elsewhere.standbys());
    }
    return this instanceof Unavailable<T> unavailable
        ? new Unavailable<>(unavailable.reason())
        : new Absent<>();
  }

  /** What another query answers if the owner has nothing here; any other answer as it is. */
  default Answer<T> orIfAbsent(Supplier<Answer<T>> other) {
    return this instanceof Absent<T> ? other.get() : this;
  }

  /**
   * The partition that owns the key has it.
   *
   * @param value never null
   */
  record Found<T>(T value) implements Answer<T> {}

  /** The partition that owns the key answered that it has nothing under it. */
  record Absent<T>() implements Answer<T> {}

  /**
   * Another instance owns the key: it can answer.
   *
   * @param standbys instances that have a copy
   */
  record Elsewhere<T>(Peer owner, List<Peer> standbys) implements Answer<T> {
    public Elsewhere {
      standbys = List.copyOf(standbys);
    }
  }

  /**
   * Nobody could answer now; it is worth asking again.
   *
   * @param reason for the reader of the response
   */
  record Unavailable<T>(String reason) implements Answer<T> {}
}
