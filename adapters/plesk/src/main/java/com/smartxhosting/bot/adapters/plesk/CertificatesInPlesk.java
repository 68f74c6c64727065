package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;

/**
 * Certificates that the customer sees to in Plesk itself: its interfaces tell neither what a
 * certificate says nor where Let's Encrypt stands. He is shown the way there.
 */
record CertificatesInPlesk() implements Certificates {

  @Override
  public Outcome<Pool> pool(String domain) {
    return there();
  }

  @Override
  public Outcome<Held> keep(String domain, String name, Secret key, String request) {
    return there();
  }

  @Override
  public Outcome<Held> install(String domain, String name, Signed certificate, Secret key) {
    return there();
  }

  @Override
  public Outcome<Held> complete(String domain, String name, Signed certificate) {
    return there();
  }

  @Override
  public Outcome<Held> use(String domain, String name) {
    return there();
  }

  @Override
  public Outcome<Removed> remove(String domain, String name) {
    return there();
  }

  @Override
  public Outcome<LetsEncrypt> issue(String domain, Coverage coverage) {
    return there();
  }

  private static <T> Outcome<T> there() {
    return Outcome.refused(Text.of("plesk.certificates"));
  }
}
