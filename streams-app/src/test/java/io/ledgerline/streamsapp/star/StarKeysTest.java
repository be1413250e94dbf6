package io.ledgerline.streamsapp.star;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StarKeysTest {
  private static final int LAST = (1 << 20) - 1;
  private static final String TABLE = "fact_payment";

  @Property
  void shouldSortFactsAsTheirRecordIdsDo(
      @ForAll int id,
      @ForAll @IntRange(max = LAST) int version,
      @ForAll int otherId,
      @ForAll @IntRange(max = LAST) int otherVersion) {
    RecordId one = new RecordId(id, version);
    RecordId other = new RecordId(otherId, otherVersion);

    assertThat(Integer.signum(StarKeys.fact(TABLE, one).compareTo(StarKeys.fact(TABLE, other))))
        .isEqualTo(Long.compare(one.value(), other.value()));
  }

  @Property
  void shouldHaveEveryVersionOfARowAndNoOtherBetweenItsBounds(
      @ForAll int id, @ForAll int otherId, @ForAll @IntRange(min = 1, max = LAST) int version) {
    String fact = StarKeys.fact(TABLE, new RecordId(otherId, version));
    boolean between =
        fact.compareTo(StarKeys.firstVersion(TABLE, id)) >= 0
            && fact.compareTo(StarKeys.lastVersion(TABLE, id)) <= 0;

    assertThat(between).isEqualTo(id == otherId);
  }

  @Example
  void shouldReadWell() {
    assertThat(StarKeys.dimension("dim_date", "2022-11-03")).isEqualTo("dim_date/2022-11-03");
    assertThat(StarKeys.fact(TABLE, new RecordId(1, 2))).isEqualTo("fact_payment/8000000000100002");
  }
}
