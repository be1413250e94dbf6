package io.ledgerline.totesyssimulator.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {
  @Property
  void shouldGoOnWithinBusinessHours(
      @ForAll long seed, @ForAll @IntRange(max = 20_000) int minutes) {
    LocalDateTime now = BusinessClock.START.plusMinutes(minutes);

    LocalDateTime next = BusinessClock.next(now, new SplittableRandom(seed));

    assertThat(next).isAfterOrEqualTo(now.minusNanos(18_000_000)).isNotEqualTo(now);
    assertThat(next.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
    assertThat(next.getHour()).isBetween(8, 18);
    assertThat(next).isEqualTo(next.truncatedTo(ChronoUnit.MILLIS));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-04T07:00,        2024-11-04T07:55:11", // a Monday
    "2024-11-04T07:55:10.999, 2024-11-04T07:55:11",
    "2024-11-04T07:55:11.001, 2024-11-05T07:55:11",
    "2024-11-08T12:00,        2024-11-11T07:55:11", // a Friday
    "2024-11-09T07:00,        2024-11-11T07:55:11",
  })
  void shouldSettleOncePerWeekday(LocalDateTime now, LocalDateTime batch) {
    assertThat(BusinessClock.batchAfter(now)).isEqualTo(batch);
  }

  @Test
  void shouldCountWeekdays() {
    LocalDate friday = LocalDate.of(2024, 11, 8);

    assertThat(BusinessClock.weekdayAfter(friday, 1)).hasToString("2024-11-11");
    assertThat(BusinessClock.weekdayAfter(friday, 5)).hasToString("2024-11-15");
    assertThat(BusinessClock.weekdayAfter(friday, 6)).hasToString("2024-11-18");
    assertThat(BusinessClock.weekdayAfter(friday.plusDays(1), 1)).hasToString("2024-11-11");
  }
}
