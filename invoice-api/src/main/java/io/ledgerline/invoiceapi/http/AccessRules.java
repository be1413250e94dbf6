package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.auth.Authentication;
import io.ledgerline.invoiceapi.auth.Caller;
import io.ledgerline.invoiceapi.auth.Role;
import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what, and how often. Without authentication everybody may do everything, but for pages
 * of other sites that a browser shows.
 */
public final class AccessRules implements Routes {
  private static final String UNTIL = "caller-until";
  private static final String INTERNAL = "/internal/";
  private static final String HEALTH = "/health/";

  /** Nothing of the shop is in them. */
  private static final Set<String> OPEN = Set.of("/", "/docs", "/openapi.json");

  private static final String ASSETS = "/assets/";

  private final Optional<Authentication> authentication;
  private final InternalSecret secret;
  private final RateLimit limit;
  private final RateLimit refusals;
  private final boolean loopback;

  /** A name that was found to be this machine's: most ask for the same. */
  private volatile String lastOwn;

  /**
   * @param loopback whether only this machine's own programs are meant to reach the service
   */
  public AccessRules(
      Optional<Authentication> authentication,
      InternalSecret secret,
      int requestsPerSecond,
      boolean loopback) {
    this.authentication = authentication;
    this.secret = secret;
    this.limit = new RateLimit(requestsPerSecond, System::nanoTime);
    this.refusals = new RateLimit(requestsPerSecond, System::nanoTime);
    this.loopback = loopback;
  }

  @Override
  public void addTo(Api api) {
    api.before(this::check);
    api.describe(AccessRules::describe);
  }

  private static Operation describe(Operation operation) {
    String path = operation.path();
    if (path.startsWith(HEALTH)) {
      return operation;
    }
    Operation described =
        operation
            .answers(403, Reply.problem("The caller has not the role, or is another site's page."))
            .answers(429, Problem.tooMany());
    return isOpen(path)
        ? described
        : described
            .answers(
                401,
                Reply.problem("No bearer token that counts.").with("WWW-Authenticate", "Bearer"))
            .answers(503, Problem.unavailable("The keys of tokens cannot be fetched."));
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith(ASSETS);
  }

  /** Why a request is not answered. */
  static final class DeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient HttpStatus status;

    DeniedException(HttpStatus status, String message) {
      super(message, null, false, false);
      this.status = status;
    }

    HttpStatus status() {
      return status;
    }
  }

  private void check(Context context) {
    String path = context.path();
    if (path.startsWith(HEALTH)) {
      return;
    }
    boolean internal = secret.isFromInstance(context);
    if (path.startsWith(INTERNAL) && !internal) {
      throw new DeniedException(HttpStatus.FORBIDDEN, "Only instances of the service ask this");
    }
    String client = context.ip();
    if (authentication.isEmpty()) {
      refuseOtherSites(context);
    } else if (!isOpen(path)) {
      Caller caller = authenticate(context, authentication.get());
      context.attribute(UNTIL, caller.until());
      client = caller.name();
    }
    if (!internal && !limit.take(client)) {
      throw tooMany(context);
    }
  }

  /** The caller may be answered so long. */
  static Instant until(Context context) {
    Instant until = context.attribute(UNTIL);
    return until == null ? Instant.MAX : until;
  }

  private static DeniedException tooMany(Context context) {
    context.header("Retry-After", "1");
    return new DeniedException(HttpStatus.TOO_MANY_REQUESTS, "Too many requests in a second");
  }

  private Caller authenticate(Context context, Authentication authentication) {
    // Somebody without a token shall not have signatures checked without end.
    if (!refusals.hasLeft(context.ip())) {
      throw tooMany(context);
    }
    Caller caller;
    try {
      caller = authentication.authenticate(context.header("Authorization"));
    } catch (Authentication.RefusedException e) {
      boolean unused = refusals.take(context.ip());
      context.header("WWW-Authenticate", "Bearer");
      throw new DeniedException(HttpStatus.UNAUTHORIZED, "Not authenticated: " + e.getMessage());
    } catch (Authentication.UnavailableException e) {
      context.header("Retry-After", "1");
      throw new DeniedException(
          HttpStatus.SERVICE_UNAVAILABLE, "Not available now: " + e.getMessage());
    }
    Role needed = context.method().equals(HandlerType.POST) ? Role.INGEST : Role.READ;
    if (!caller.may(needed)) {
      throw new DeniedException(
          HttpStatus.FORBIDDEN, "Not allowed: the role " + needed.label() + " is needed");
    }
    return caller;
  }

  /**
   * A page of another site could make its reader's browser send lines to his own machine, or, by a
   * name that it lets point there, read what is answered.
   */
  private void refuseOtherSites(Context context) {
    String host = context.header("Host");
    String origin = context.header("Origin");
    if (origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host)) {
      throw new DeniedException(HttpStatus.FORBIDDEN, "Pages of other sites may not ask");
    }
    if (loopback && host != null && !host.equals(lastOwn)) {
      if (!isThisMachine(host)) {
        throw new DeniedException(
            HttpStatus.FORBIDDEN, "This service is asked for under a name of this machine only");
      }
      lastOwn = host;
    }
  }

  private static boolean isThisMachine(String host) {
    // What is behind the last colon is a port, or the end of an IPv6 address in brackets.
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    if (name.equalsIgnoreCase("localhost")) {
      return true;
    }
    boolean literal =
        name.startsWith("[") || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    try {
      // Of a literal nobody is asked.
      return literal && InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
