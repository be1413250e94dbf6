package io.ledgerline.invoiceapi.config;

import java.net.URI;

/**
 * Who may ask.
 *
 * @param keys {@code auth.jwks.url}: where the issuer publishes the keys that it signs with
 * @param issuer {@code auth.issuer}, as tokens name it
 * @param audience {@code auth.audience}: this service, as tokens name it
 * @param rolesClaim {@code auth.roles.claim}, default roles: a list, or words with blanks between
 */
public record AuthConfig(URI keys, String issuer, String audience, String rolesClaim) {}
