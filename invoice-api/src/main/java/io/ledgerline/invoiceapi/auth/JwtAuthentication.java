package io.ledgerline.invoiceapi.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.ledgerline.invoiceapi.config.AuthConfig;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Bearer tokens that an issuer has signed (RFC 6750, RFC 9068). Its keys are fetched when they are
 * needed, kept, and used on for a time while it cannot be reached.
 */
public final class JwtAuthentication implements Authentication {
  private static final String SCHEME = "Bearer ";

  /** Signed with what only the issuer has: neither unsigned nor with a shared secret. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Duration OUTAGE = Duration.ofHours(4);

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String rolesClaim;

  public JwtAuthentication(AuthConfig config) {
    this.rolesClaim = config.rolesClaim();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(config)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            config.audience(),
            new JWTClaimsSet.Builder().issuer(config.issuer()).build(),
            Set.of("sub", "exp")));
  }

  private static JWKSource<SecurityContext> keys(AuthConfig config) {
    try {
      return JWKSourceBuilder.create(config.keys().toURL())
          .retrying(true)
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Caller authenticate(String authorization) throws RefusedException, UnavailableException {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new RefusedException("a bearer token is needed");
    }
    try {
      JWTClaimsSet claims =
          processor.process(authorization.substring(SCHEME.length()).strip(), null);
      return new Caller(
          claims.getSubject(),
          roles(claims.getClaim(rolesClaim)),
          claims.getExpirationTime().toInstant());
    } catch (RateLimitReachedException e) {
      // It names a key that the issuer did not have a moment ago.
      throw new RefusedException("the token is signed with an unknown key");
    } catch (KeySourceException e) {
      throw new UnavailableException("the issuer's keys cannot be fetched", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new RefusedException("the token is refused: " + e.getMessage());
    }
  }

  /** Words that are no roles of ours are somebody else's. */
  private static Set<Role> roles(Object claim) {
    Collection<?> words =
        claim instanceof Collection<?> list
            ? list
            : List.of((claim == null ? "" : claim.toString()).split(" "));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object word : words) {
      Arrays.stream(Role.values())
          .filter(role -> role.label().equals(String.valueOf(word).toLowerCase(Locale.ROOT)))
          .forEach(roles::add);
    }
    return roles;
  }
}
