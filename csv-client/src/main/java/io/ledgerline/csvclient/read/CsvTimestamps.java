package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.Timestamps;
import io.ledgerline.schemas.line.UnreadableRowException;
import io.ledgerline.schemas.line.WallClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Reads wall times as CSV files have them: {@code M/d/yyyy H:mm}, month, day and hour of one or two
 * digits, or {@code yyyy-MM-dd HH:mm[:ss]} with a blank or a T.
 */
final class CsvTimestamps implements Timestamps {
  private final WallClock clock;
  private String text;
  private int position;
  private boolean matching;

  CsvTimestamps(ZoneId zone) {
    this.clock = new WallClock(zone);
  }

  @Override
  public Instant parse(String text) throws UnreadableRowException {
    this.text = text;
    this.position = 0;
    this.matching = true;
    try {
      LocalDateTime time = text.indexOf('/') > 0 ? american() : iso();
      return clock.instant(time, text);
    } catch (DateTimeException e) {
      throw new UnreadableRowException(Field.ISSUED_AT, text, "no such date or time");
    }
  }

  private LocalDateTime american() throws UnreadableRowException {
    int month = digits(1, 2, '/');
    int day = digits(1, 2, '/');
    int year = digits(4, 4, ' ');
    int hour = digits(1, 2, ':');
    int minute = digits(2, 2);
    requireMatch();
    return LocalDateTime.of(year, month, day, hour, minute);
  }

  private LocalDateTime iso() throws UnreadableRowException {
    int year = digits(4, 4, '-');
    int month = digits(2, 2, '-');
    int day = digits(2, 2, at(10) == 'T' ? 'T' : ' ');
    int hour = digits(2, 2, ':');
    int minute = digits(2, 2);
    int second = 0;
    if (position < text.length()) {
      matching &= at(position++) == ':';
      second = digits(2, 2);
    }
    requireMatch();
    return LocalDateTime.of(year, month, day, hour, minute, second);
  }

  private int digits(int atLeast, int atMost, char end) {
    int value = digits(atLeast, atMost);
    matching &= at(position++) == end;
    return value;
  }

  private int digits(int atLeast, int atMost) {
    int start = position;
    int value = 0;
    while (position - start < atMost && at(position) >= '0' && at(position) <= '9') {
      value = value * 10 + at(position++) - '0';
    }
    matching &= position - start >= atLeast;
    return value;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private void requireMatch() throws UnreadableRowException {
    if (!matching || position != text.length()) {
      throw new UnreadableRowException(
          Field.ISSUED_AT, text, "not a time like 12/1/2010 8:26 or 2010-12-01 08:26");
    }
  }
}
