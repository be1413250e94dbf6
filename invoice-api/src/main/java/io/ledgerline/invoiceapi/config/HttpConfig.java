package io.ledgerline.invoiceapi.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the service is reached, and by whom.
 *
 * @param host {@code http.host}, default 127.0.0.1: the address that it binds
 * @param port {@code http.port}, default 8080; 0 for any free one
 * @param advertisedHost {@code http.advertised.host}, default the bound one: as other instances
 *     reach this one
 * @param auth empty if everybody may do everything
 * @param internalSecret {@code http.internal.secret}: by which instances know each other's requests
 * @param requestsPerSecond {@code http.requests.per.second} of one client; 0, the default, for any
 *     number
 */
public record HttpConfig(
    String host,
    int port,
    String advertisedHost,
    Optional<AuthConfig> auth,
    String internalSecret,
    int requestsPerSecond) {
  private static final String KEYS = "auth.jwks.url";
  private static final String ISSUER = "auth.issuer";
  private static final String AUDIENCE = "auth.audience";
  private static final String SECRET = "http.internal.secret";
  private static final String RATE = "http.requests.per.second";
  private static final Pattern WORD = Pattern.compile("[!-~]{16,200}");
  private static final int MAX_REQUESTS_PER_SECOND = 1_000_000;

  /** Among those who may do everything anyway, requests of instances need no secret. */
  private static final String NO_SECRET = "1";

  /**
   * @throws ConfigurationException if a value cannot be used
   */
  static HttpConfig of(Map<String, String> settings) {
    String host = settings.getOrDefault("http.host", "127.0.0.1");
    refuseUnknown(host);
    Optional<AuthConfig> auth = auth(settings);
    if (auth.isEmpty()) {
      refusePublic(host, settings);
    }
    int rate = (int) ServiceConfig.number(settings, RATE, 0, MAX_REQUESTS_PER_SECOND);
    return new HttpConfig(
        host,
        (int) ServiceConfig.number(settings, "http.port", 8080, 65_535),
        settings.getOrDefault("http.advertised.host", host),
        auth,
        secret(settings, auth.isPresent() ? KEYS : RATE, auth.isPresent() || rate > 0),
        rate);
  }

  /**
   * @param needing what makes it necessary, if it is
   */
  private static String secret(Map<String, String> settings, String needing, boolean needed) {
    String secret = settings.get(SECRET);
    if (secret == null && !needed) {
      return NO_SECRET;
    }
    if (secret == null) {
      throw new ConfigurationException(
          needing + " is set, so " + SECRET + " must be, the same for all instances");
    }
    if (!WORD.matcher(secret).matches()) {
      throw new ConfigurationException(
          SECRET + " must be 16 to 200 characters of ASCII without blanks");
    }
    return secret;
  }

  /** Whether nobody but this machine's own programs can reach it. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static Optional<AuthConfig> auth(Map<String, String> settings) {
    if (!settings.containsKey(KEYS)) {
      return Optional.empty();
    }
    for (String name : List.of(ISSUER, AUDIENCE)) {
      if (settings.getOrDefault(name, "").isBlank()) {
        throw new ConfigurationException(KEYS + " is set, so " + name + " must be");
      }
    }
    return Optional.of(
        new AuthConfig(
            keys(settings.get(KEYS)),
            settings.get(ISSUER),
            settings.get(AUDIENCE),
            settings.getOrDefault("auth.roles.claim", "roles")));
  }

  private static URI keys(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && isLoopback(uri.getHost())))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ConfigurationException(
        KEYS + " is " + address + ", not the address of keys by https, or by http on this machine");
  }

  private static void refusePublic(String host, Map<String, String> settings) {
    if (!isLoopback(host) && !"true".equals(settings.get("http.unauthenticated"))) {
      throw new ConfigurationException(
          "http.host is "
              + host
              + ", which others can reach, and nobody is asked who they are: set "
              + KEYS
              + ", bind 127.0.0.1, or say http.unauthenticated=true if you mean it");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void refuseUnknown(String host) {
    try {
      InetAddress unused = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ConfigurationException("http.host is " + host + ", which is no address");
    }
  }

  /** Without the secret: it may come into a log. */
  @Override
  public String toString() {
    return "HttpConfig[%s:%d, advertised as %s, %s, %d requests/s]"
        .formatted(host, port, advertisedHost, auth, requestsPerSecond);
  }
}
