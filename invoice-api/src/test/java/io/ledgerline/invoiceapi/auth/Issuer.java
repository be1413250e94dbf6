package io.ledgerline.invoiceapi.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.ledgerline.invoiceapi.config.AuthConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs tokens and publishes its key over HTTP. */
public final class Issuer implements AutoCloseable {
  private static final String NAME = "https://issuer.example";
  private static final String AUDIENCE = "ledgerline";

  private final RSAKey key;
  private final HttpServer server;

  public Issuer() throws IOException, JOSEException {
    key = newKey("first");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  static RSAKey newKey(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  public AuthConfig config() {
    return new AuthConfig(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"),
        NAME,
        AUDIENCE,
        "roles");
  }

  /** A token's claims, all good. */
  static JWTClaimsSet.Builder claims(String subject, String... roles) {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject(subject)
        .claim("roles", List.of(roles))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
  }

  /** As the header has it. */
  public String bearer(String subject, String... roles) throws JOSEException {
    return bearer(claims(subject, roles));
  }

  String bearer(JWTClaimsSet.Builder claims) throws JOSEException {
    return bearer(key, claims);
  }

  static String bearer(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims.build());
    token.sign(new RSASSASigner(key));
    return "Bearer " + token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
