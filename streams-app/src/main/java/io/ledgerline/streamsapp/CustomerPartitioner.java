package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Keeps each customer's history in one partition: by the customer alone, as Kafka hashes keys. */
public final class CustomerPartitioner implements StreamPartitioner<String, Object> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, Object value, int numPartitions) {
    byte[] customerId = CustomerInvoiceKey.customerOf(key).getBytes(UTF_8);
    return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(customerId)) % numPartitions));
  }
}
