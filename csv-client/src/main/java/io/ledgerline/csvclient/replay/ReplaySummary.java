package io.ledgerline.csvclient.replay;

import java.util.Locale;

/**
 * What became of dead letters.
 *
 * @param replayed sent again, to where they came from or to the sink that had set them aside
 * @param repeated what a sink has reported once more, and has been given
 * @param superseded what has a later record in its place: that stays as it is now
 * @param rows what never stood in a topic that is there, rows of files above all: only a corrected
 *     file helps
 */
public record ReplaySummary(long replayed, long repeated, long superseded, long rows) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%,d dead letters replayed", replayed));
    if (repeated > 0) {
      text.append(String.format(Locale.ROOT, ", %,d left: reported twice", repeated));
    }
    if (superseded > 0) {
      text.append(
          String.format(Locale.ROOT, ", %,d left: later records are in their place", superseded));
    }
    if (rows > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              ", %,d left that no topic has had, rows of files: correct them and use --from FILE",
              rows));
    }
    return text.toString();
  }
}
