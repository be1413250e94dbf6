package io.ledgerline.invoiceapi.auth;

import java.time.Instant;
import java.util.Set;

/**
 * Whoever has sent a request.
 *
 * @param name tells one from another
 * @param until he is known so long
 */
public record Caller(String name, Set<Role> roles, Instant until) {
  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMIN);
  }
}
