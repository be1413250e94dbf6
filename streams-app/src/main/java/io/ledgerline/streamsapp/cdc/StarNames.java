package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;

/** The warehouse's tables behind their topics. */
final class StarNames {
  static String table(Topic topic) {
    return topic.name().substring(StarTopics.PREFIX.length());
  }

  private StarNames() {}
}
