package io.ledgerline.localstack.connect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a task's stack trace what a person can do something about. */
final class FailureCause {
  private static final int MAX_LENGTH = 300;

  /** Of Apicurio's converter, or of Confluent's. */
  private static final Pattern INCOMPATIBLE =
      Pattern.compile(
          "Incompatible artifact: (\\S+)-(?:key|value) "
              + "|incompatible with an earlier schema for subject \"(\\S+)-(?:key|value)\"");

  /** The last one is what the others wrap. */
  private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+): (.+)$");

  /** In one line. */
  static String in(String trace) {
    Matcher refused = INCOMPATIBLE.matcher(trace);
    if (refused.find()) {
      String topic = refused.group(1) != null ? refused.group(1) : refused.group(2);
      return ("the registry refuses the changed schema of topic %s as incompatible: readers of old"
              + " rows would find no value. Make the table's new column nullable or give it a"
              + " default; nothing is lost meanwhile")
          .formatted(topic);
    }
    String last = trace.lines().findFirst().orElse("unknown");
    Matcher cause = CAUSE.matcher(trace);
    while (cause.find()) {
      last = cause.group(2);
    }
    return last.length() <= MAX_LENGTH ? last : last.substring(0, MAX_LENGTH) + "…";
  }

  private FailureCause() {}
}
