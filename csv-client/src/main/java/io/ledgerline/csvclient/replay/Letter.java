package io.ledgerline.csvclient.replay;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A message that was set aside, as its headers tell. */
sealed interface Letter permits InputLetter, SinkLetter {
  /** Empty if it never stood in a topic that it could be sent to: a row of a file, for example. */
  static Optional<Letter> of(ConsumerRecord<byte[], byte[]> record) {
    return SinkLetter.isOne(record)
        ? SinkLetter.ofSink(record).map(letter -> letter)
        : InputLetter.ofInput(record).map(letter -> letter);
  }

  /** The partition that it stood in. */
  TopicPartition origin();

  /** Where it stood there. */
  long offset();

  ConsumerRecord<byte[], byte[]> record();

  /** Whether a later record of its identity is in its place. */
  boolean yields();

  /** The message as it was, for whoever has set it aside to read it once more. */
  ProducerRecord<byte[], byte[]> again();
}
