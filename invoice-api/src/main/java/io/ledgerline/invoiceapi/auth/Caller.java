package io.ledgerline.invoiceapi.auth;

import java.util.Set;

/**
 * Whoever has sent a request.
 *
 * @param name tells one from another
 */
public record Caller(String name, Set<Role> roles) {
  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role) || roles.contains(Role.ADMIN);
  }
}
