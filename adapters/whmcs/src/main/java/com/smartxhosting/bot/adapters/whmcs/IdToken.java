package com.smartxhosting.bot.adapters.whmcs;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.smartxhosting.bot.secret.Secret;
import java.security.Key;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * What a signed token must be, to be believed.
 *
 * @param issuer who has to have issued it
 * @param audience for whom alone it has to be
 * @param nonce which it has to hold, if any: WHMCS does not say that it knows them
 * @param now when
 */
record IdToken(String issuer, String audience, Secret nonce, Instant now) {

  /**
   * Reads who has logged in.
   *
   * @param keys of the issuer, as it publishes them
   * @throws Unreadable when the token is not to be believed
   */
  String subject(Secret token, String keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    var trusted = rsa(keys);
    // all keys, since WHMCS need not say by which it has signed; and no other way of signing,
    // whatever the token asks for
    processor.setJWSKeySelector(
        (header, _) -> JWSAlgorithm.RS256.equals(header.getAlgorithm()) ? trusted : List.of());
    processor.setJWTClaimsSetVerifier(rules());
    try {
      var claims = processor.process(token.reveal(), null);
      var brought = claims.getClaimAsString("nonce");
      if (brought != null && !brought.equals(nonce.reveal())) {
        throw new Unreadable("its id token was made for another login");
      }
      return claims.getSubject();
    } catch (ParseException e) { // which may cite it
      throw new Unreadable("its id token cannot be read");
    } catch (BadJOSEException | JOSEException e) {
      throw new Unreadable("its id token is not to be believed: " + e.getMessage());
    }
  }

  private DefaultJWTClaimsVerifier<SecurityContext> rules() {
    var exactly = new JWTClaimsSet.Builder().issuer(issuer).audience(audience).build();
    return new DefaultJWTClaimsVerifier<>(exactly, Set.of("sub", "exp")) {
      @Override
      protected Date currentTime() {
        return Date.from(now);
      }
    };
  }

  private static List<Key> rsa(String keys) {
    var found = new ArrayList<Key>();
    try {
      for (var key : JWKSet.parse(keys).getKeys()) {
        if (key instanceof RSAKey rsa && !KeyUse.ENCRYPTION.equals(rsa.getKeyUse())) {
          found.add(rsa.toRSAPublicKey());
        }
      }
    } catch (ParseException | JOSEException e) {
      throw new Unreadable("its keys cannot be read");
    }
    return found;
  }
}
