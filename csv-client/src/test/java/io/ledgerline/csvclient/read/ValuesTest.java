package io.ledgerline.csvclient.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.schemas.line.UnreadableRowException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource({
    "1.23400000, 1.234",
    "-11062.06, -11062.06",
    "123456789012345.1234, 123456789012345.1234"
  })
  void shouldAcceptPricesOfFourSignificantDecimals(String text, BigDecimal price) {
    assertThat(Reading.ofRows("1,2,,1,12/1/2010 8:26," + text + ",,EIRE").onlyLine().getUnitPrice())
        .isEqualByComparingTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "12/1/2010 8:26, 2010-12-01T08:26:00Z",
    "12/01/2010 08:26, 2010-12-01T08:26:00Z",
    "7/9/2011 15:01, 2011-07-09T14:01:00Z",
    "2011-07-09 15:01, 2011-07-09T14:01:00Z",
    "2011-07-09T15:01:59, 2011-07-09T14:01:59Z",
    "2/29/2012 0:00, 2012-02-29T00:00:00Z",
    "10/30/2011 1:30, 2011-10-30T00:30:00Z"
  })
  void shouldReadWallTimes(String text, Instant instant) throws UnreadableRowException {
    assertThat(new CsvTimestamps(LONDON).parse(text)).isEqualTo(instant);
  }

  @Property
  void shouldReadEveryMinute(
      @ForAll @DateTimeRange(min = "1000-01-01T00:00:00", max = "9999-12-31T23:59:59")
          LocalDateTime time)
      throws UnreadableRowException {
    CsvTimestamps utc = new CsvTimestamps(ZoneOffset.UTC);
    DateTimeFormatter american = DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);
    DateTimeFormatter iso = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    assertThat(utc.parse(american.format(time)))
        .isEqualTo(time.withSecond(0).toInstant(ZoneOffset.UTC));
    assertThat(utc.parse(iso.format(time))).isEqualTo(time.toInstant(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 12/1/2010 8:26",
        "12/1/2010 8:26 ",
        "12/1/2010",
        "12/1/10 8:26",
        "12/1/2010 8:6",
        "12/1/2010  8:26",
        "112/1/2010 8:26",
        "12/1/2010 8:26:01",
        "2010-12-01",
        "2010-12-1 08:26",
        "2010-12-01 8:26",
        "2010-12-01T08:26Z",
        "2010-12-01 08:26:1",
        "2010-12-01x08:26",
        "40513.35"
      })
  void shouldRefuseTimesOfAnotherShape(String text) {
    assertThatThrownBy(() -> new CsvTimestamps(LONDON).parse(text))
        .hasMessage(
            "issuedAt is \"%s\", not a time like 12/1/2010 8:26 or 2010-12-01 08:26"
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13/1/2010 8:26",
        "0/1/2010 8:26",
        "2/29/2011 8:26",
        "1/1/2011 24:00",
        "1/1/2011 8:60",
        "2011-02-30 08:26",
        "2011-01-01 08:26:60"
      })
  void shouldRefuseTimesThatDoNotExist(String text) {
    assertThatThrownBy(() -> new CsvTimestamps(LONDON).parse(text))
        .hasMessage("issuedAt is \"" + text + "\", no such date or time");
  }
}
