package io.ledgerline.connect.config;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** What single settings may be. An absent one of Redshift's is empty. */
public final class Checks {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern ENDPOINT = Pattern.compile("https?://[^/\\s]+/?");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9!_.*()/-]+/");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+");

  public static ConfigDef.Validator url(String... beginnings) {
    return check(
        "one of " + String.join("…, ", beginnings) + "…",
        value -> {
          for (String beginning : beginnings) {
            if (value.startsWith(beginning)) {
              return true;
            }
          }
          return false;
        });
  }

  public static ConfigDef.Validator filled() {
    return check("not empty", value -> !value.isBlank());
  }

  public static ConfigDef.Validator bucket() {
    return optional("the name of an S3 bucket", BUCKET);
  }

  public static ConfigDef.Validator endpoint() {
    return optional("an http(s) URL without a path", ENDPOINT);
  }

  public static ConfigDef.Validator prefix() {
    return optional("a path that ends in a slash", PREFIX);
  }

  public static ConfigDef.Validator region() {
    return optional("an AWS region such as eu-west-2", REGION);
  }

  public static ConfigDef.Validator role() {
    return optional("the ARN of an IAM role", ROLE);
  }

  private static ConfigDef.Validator optional(String meaning, Pattern pattern) {
    return check(meaning, value -> value.isEmpty() || pattern.matcher(value).matches());
  }

  private static ConfigDef.Validator check(
      String meaning, java.util.function.Predicate<String> right) {
    return ConfigDef.LambdaValidator.with(
        (name, value) -> {
          // A missing required setting is reported as such.
          if (value != null && !right.test((String) value)) {
            throw new ConfigException(name, value, "must be " + meaning);
          }
        },
        () -> meaning);
  }

  private Checks() {}
}
