package io.ledgerline.invoiceapi.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.ledgerline.invoiceapi.auth.Authentication.RefusedException;
import io.ledgerline.invoiceapi.auth.Authentication.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAuthenticationTest {
  private Issuer issuer;
  private JwtAuthentication authentication;

  @BeforeEach
  void start() throws Exception {
    issuer = new Issuer();
    authentication = new JwtAuthentication(issuer.config());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void shouldKnowWhoAsksAndWhatHeMay() throws Exception {
    Caller caller = authentication.authenticate(issuer.bearer("jo", "read", "INGEST", "cook"));

    assertThat(caller.name()).isEqualTo("jo");
    assertThat(caller.roles()).containsExactlyInAnyOrder(Role.READ, Role.INGEST);
    assertThat(caller.until()).isBetween(Instant.now(), Instant.now().plusSeconds(300));
    assertThat(caller.may(Role.READ)).isTrue();
    assertThat(caller.may(Role.ADMIN)).isFalse();
    assertThat(new Caller("root", Set.of(Role.ADMIN), Instant.MAX).may(Role.INGEST)).isTrue();
  }

  @Test
  void shouldReadRolesFromWords() throws Exception {
    JWTClaimsSet.Builder claims = Issuer.claims("jo").claim("roles", "openid read");

    assertThat(authentication.authenticate(issuer.bearer(claims)).roles())
        .containsExactly(Role.READ);
    assertThat(
            authentication
                .authenticate(issuer.bearer(Issuer.claims("jo").claim("roles", null)))
                .roles())
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic am86eA==", "Bearer"})
  void shouldAskForAToken(String header) {
    refuses(header, "a bearer token is needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Bearer x", "Bearer a.b.c"})
  void shouldRefuseWhatIsNoToken(String header) {
    refuses(header, "the token is refused");
  }

  @Test
  void shouldRefuseTokensOfOthersForOthersAndOld() throws Exception {
    refuses(issuer.bearer(Issuer.claims("jo").issuer("https://else.example")), "iss");
    refuses(issuer.bearer(Issuer.claims("jo").audience("shop")), "aud");
    refuses(issuer.bearer(Issuer.claims("jo").subject(null)), "sub");
    refuses(issuer.bearer(Issuer.claims("jo").expirationTime(null)), "exp");
    refuses(
        issuer.bearer(
            Issuer.claims("jo")
                .expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5))))),
        "Expired JWT");
    refuses(
        issuer.bearer(Issuer.claims("jo").notBeforeTime(Date.from(Instant.now().plusSeconds(300)))),
        "before use time");
  }

  /** Signed by somebody else under the issuer's key id, by a shared secret, or by nobody. */
  @Test
  void shouldRefuseForgedTokens() throws Exception {
    refuses(Issuer.bearer(Issuer.newKey("first"), Issuer.claims("jo", "admin")), "the token");
    refuses(Issuer.bearer(Issuer.newKey("other"), Issuer.claims("jo", "admin")), "the token");
    refuses(
        "Bearer " + new PlainJWT(Issuer.claims("jo", "admin").build()).serialize(), "the token");
    SignedJWT secret =
        new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), Issuer.claims("jo", "admin").build());
    secret.sign(new MACSigner(new byte[32]));
    refuses("Bearer " + secret.serialize(), "the token");
  }

  @Test
  void shouldSayThatTheKeysCannotBeFetchedAndThenUseThoseItHas() throws Exception {
    String token = issuer.bearer("jo", "read");
    JwtAuthentication other = new JwtAuthentication(issuer.config());
    assertThat(authentication.authenticate(token).name()).isEqualTo("jo");

    issuer.close();

    assertThat(authentication.authenticate(token).name()).isEqualTo("jo");
    assertThatThrownBy(() -> other.authenticate(token))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the issuer's keys cannot be fetched");
  }

  private void refuses(String header, String message) {
    assertThatThrownBy(() -> authentication.authenticate(header))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }
}
