package io.ledgerline.connect.sink;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * A request that the destination prepare for a topic.
 *
 * @param ticket tells the latest request from those before it
 */
record Preparation(long ticket, String topic, Set<TopicPartition> partitions) {}
