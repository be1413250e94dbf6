package io.ledgerline.streamsapp;

import static io.ledgerline.schemas.rules.InvoiceLineRules.SEPARATOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Keeps all versions of an invoice's lines in one partition: by the invoice alone, as Kafka hashes
 * keys.
 */
public final class InvoicePartitioner implements StreamPartitioner<Bytes, Object> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, Bytes lineRecordId, Object row, int numPartitions) {
    byte[] id = lineRecordId.get();
    int length = 0;
    while (id[length] != SEPARATOR) {
      length++;
    }
    int hash = Utils.murmur2(Arrays.copyOf(id, length));
    return Optional.of(Set.of(Utils.toPositive(hash) % numPartitions));
  }
}
