package io.ledgerline.streamsapp.star;

import io.ledgerline.schemas.topics.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * A row of a fact.
 *
 * @param topic of the fact's table
 * @param dates every date that the row names
 */
public record Fact(Topic topic, RecordId id, SpecificRecord row, Set<LocalDate> dates) {
  public Fact {
    dates = Set.copyOf(dates);
  }

  Fact naming(LocalDate... more) {
    Set<LocalDate> all = new HashSet<>(dates);
    all.addAll(Arrays.asList(more));
    return new Fact(topic, id, row, all);
  }
}
