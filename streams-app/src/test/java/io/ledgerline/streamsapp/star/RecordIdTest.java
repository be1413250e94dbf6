package io.ledgerline.streamsapp.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecordIdTest {
  private static final int LAST = (1 << 20) - 1;

  @Property
  void shouldBeReadFromItsNumber(@ForAll int id, @ForAll @IntRange(max = LAST) int version) {
    RecordId record = new RecordId(id, version);

    assertThat(record.value()).isEqualTo(id * 1_048_576L + version);
    assertThat(RecordId.of(record.value())).isEqualTo(record);
  }

  @Property
  void shouldSortByIdThenByVersion(
      @ForAll int id,
      @ForAll @IntRange(max = LAST) int version,
      @ForAll int otherId,
      @ForAll @IntRange(max = LAST) int otherVersion) {
    int expected =
        id == otherId ? Integer.compare(version, otherVersion) : Integer.compare(id, otherId);

    assertThat(
            Long.compare(
                new RecordId(id, version).value(), new RecordId(otherId, otherVersion).value()))
        .isEqualTo(expected);
  }

  @Example
  void shouldRefuseAVersionThatWouldRunIntoTheNextId() {
    assertThatThrownBy(() -> new RecordId(7, LAST + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Row 7 has version 1048576: there may be 1048575");
    assertThatThrownBy(() -> new RecordId(7, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
