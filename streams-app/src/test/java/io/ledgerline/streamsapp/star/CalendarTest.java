package io.ledgerline.streamsapp.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.DimDate;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CalendarTest {
  private static final LocalDate NAMED = LocalDate.of(2022, 11, 3);

  @Example
  void shouldBeginWithTheYearThatIsNamed() {
    assertThat(Calendar.missing(years(), NAMED)).containsExactly(2022);
    assertThat(Calendar.missing(years(2022), NAMED)).isEmpty();
  }

  @Example
  void shouldLeaveNoGapBetweenYears() {
    assertThat(Calendar.missing(years(2022), LocalDate.of(2025, 1, 1)))
        .containsExactly(2023, 2024, 2025);
    assertThat(Calendar.missing(years(2022, 2023), LocalDate.of(2019, 12, 31)))
        .containsExactly(2019, 2020, 2021);
  }

  @Example
  void shouldBuildNoBridgeToAYearThatMustBeATypingError() {
    assertThat(Calendar.missing(years(2022), LocalDate.of(202, 11, 3))).containsExactly(202);
    assertThat(Calendar.missing(years(202, 2022, 9022), LocalDate.of(2024, 1, 1)))
        .containsExactly(2023, 2024);
    assertThat(Calendar.missing(years(202), LocalDate.of(2022, 1, 1))).containsExactly(2022);
  }

  @Property
  void shouldHoldEveryYearFromTheFirstToTheLastInWhateverOrderTheyAreNamed(
      @ForAll List<@IntRange(min = 1970, max = 2199) Integer> named) {
    TreeSet<Integer> present = new TreeSet<>();
    for (int year : named) {
      SortedSet<Integer> missing = Calendar.missing(present, Year.of(year).atDay(60));
      assertThat(missing).noneMatch(present::contains);
      present.addAll(missing);
    }

    assertThat(present).containsAll(named);
    if (!named.isEmpty()) {
      assertThat(present).hasSize(present.last() - present.first() + 1);
    }
  }

  @Example
  void shouldHaveEachDayOfAYearOnce() {
    List<DimDate> days = Calendar.days(2024).toList();

    assertThat(days).hasSize(366).extracting(DimDate::getDateId).doesNotHaveDuplicates();
    assertThat(days.get(0).getDateId()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(days.get(365).getDateId()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(Calendar.days(2023)).hasSize(365);
    assertThat(Calendar.days(1)).hasSize(365);
    assertThat(Calendar.days(9999)).hasSize(365);
  }

  @Example
  void shouldTellWhatADayIs() {
    assertThat(Calendar.days(2022).filter(day -> day.getDateId().equals(NAMED)))
        .containsExactly(new DimDate(NAMED, 2022, 11, 3, 4, "Thursday", "November", 4, false));
    LocalDate monday = LocalDate.of(2022, 1, 31);
    assertThat(Calendar.days(2022).filter(day -> day.getDateId().equals(monday)))
        .containsExactly(new DimDate(monday, 2022, 1, 31, 1, "Monday", "January", 1, false));
  }

  private static SortedSet<Integer> years(Integer... years) {
    return new TreeSet<>(List.of(years));
  }
}
