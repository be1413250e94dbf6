package io.ledgerline.invoiceapi.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has the partitions of a store; each has an owner.
 *
 * @param parts the partitions of each owner
 * @param copies by partition, the instances that have a copy of it
 */
public record Owners(Map<Peer, Set<Integer>> parts, Map<Integer, List<Peer>> copies) {
  public Owners {
    parts = Map.copyOf(parts);
    copies = Map.copyOf(copies);
  }
}
