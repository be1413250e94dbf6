package io.ledgerline.localstack.it.reconcile;

/**
 * Something that goes wrong in a place.
 *
 * @param kind as it must be called
 */
record Mutation(String place, String subject, String kind, Change change) {
  /** Makes it go wrong. */
  @FunctionalInterface
  interface Change {
    Undo make() throws Exception;
  }

  /**
   * How it is made good again.
   *
   * @param key of the row that is amiss
   */
  record Undo(String key, Step step) {}

  /** Something to be done. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  boolean touchesTheSame(Mutation other) {
    return place.equals(other.place) && subject.equals(other.subject);
  }

  @Override
  public String toString() {
    return "%s %s in %s".formatted(subject, kind, place);
  }
}
