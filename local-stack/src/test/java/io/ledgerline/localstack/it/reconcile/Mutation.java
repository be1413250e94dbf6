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

  /** Makes it good again. */
  interface Undo extends AutoCloseable {
    /** Of the row that is amiss. */
    String key();

    static Undo of(String key, AutoCloseable undo) {
      return new Undo() {
        @Override
        public String key() {
          return key;
        }

        @Override
        public void close() throws Exception {
          undo.close();
        }
      };
    }
  }

  @Override
  public String toString() {
    return "%s %s in %s".formatted(subject, kind, place);
  }
}
