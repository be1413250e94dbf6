package io.ledgerline.csvclient.replay;

import java.util.Locale;

/**
 * What became of dead letters.
 *
 * @param replayed sent again to where they came from
 * @param superseded lines that their sender has sent anew since: these stay as they are now
 * @param rows of files, which never were messages: only a corrected file helps
 */
public record ReplaySummary(long replayed, long superseded, long rows) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%,d dead letters replayed", replayed));
    if (superseded > 0) {
      text.append(
          String.format(Locale.ROOT, ", %,d left: their lines were sent anew since", superseded));
    }
    if (rows > 0) {
      text.append(
          String.format(
              Locale.ROOT, ", %,d rows of files left: correct them and use --from FILE", rows));
    }
    return text.toString();
  }
}
