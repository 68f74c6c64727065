package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.secret.Secret;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The 128 random bits of a link that opens a share, as 22 of {@code A-Za-z0-9_-}. */
public final class ShareToken {

  /** Begins the tokens of invitations to be an agent, which links carry as well. */
  public static final String JOINING = "join-";

  private static final int BYTES = 16;

  private ShareToken() {}

  /**
   * @param chance must not be guessable, as {@link java.security.SecureRandom}
   */
  public static Secret fresh(RandomGenerator chance) {
    var bits = new byte[BYTES];
    chance.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** One that makes somebody an agent. */
  public static Secret joining(RandomGenerator chance) {
    return new Secret(JOINING + fresh(chance).reveal());
  }
}
