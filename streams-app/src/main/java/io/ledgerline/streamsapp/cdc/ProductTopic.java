package io.ledgerline.streamsapp.cdc;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Sends each product to the topic that its key names. */
enum ProductTopic implements TopicNameExtractor<ProductKey, byte[]> {
  INSTANCE;

  @Override
  public String extract(ProductKey key, byte[] value, RecordContext context) {
    return key.topic();
  }

  /** As the topology's description shows it. */
  @Override
  public String toString() {
    return "ProductTopic";
  }
}
