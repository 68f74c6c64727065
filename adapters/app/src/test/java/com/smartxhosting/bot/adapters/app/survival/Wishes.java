package com.smartxhosting.bot.adapters.app.survival;

import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the customers of a rehearsal want. */
final class Wishes {

  private static final TestAuthority AUTHORITY =
      new TestAuthority(Instant.now().minus(Duration.ofDays(10)));

  /** How the list of certificates begins the row of one of that authority. */
  private static final String UPLOADED = "Good Root R7";

  private Wishes() {}

  static Errand record(String host, String address) {
    return Errand.of("", "Add the record", "1 hour", "A: an IPv4 address", "Create a record", "DNS")
        .writing(Map.of("Write @ for", host, "Such as 203.0.113.7", address))
        .untilSaid("11 of 500 records used");
  }

  /** Three records at once, under names that begin like this. */
  static Errand batch(String name) {
    var letter =
        """
        %1$s-1 A 203.0.113.1
        %1$s-2 A 203.0.113.2
        %1$s-3 TXT "three"
        """
            .formatted(name);
    return Errand.of("/dns", "Make these 3 changes", "Paste records")
        .writing(Map.of("Paste what you were told", letter))
        .untilSaid("3 records were added");
  }

  static Errand undo() {
    return Errand.of("/undo", "Undo it").untilSaid("is again as it was");
  }

  static Errand upgrade() {
    return Errand.of(
            "/upgrade", "Order", "Credit Card", "See the price", "50 GB", "Extra disk space")
        .untilOffered("Pay now");
  }

  static Errand renewal() {
    return Errand.of("/renew", "Order", "Credit Card", "Go on with the cart", "+ ")
        .untilOffered("Pay now");
  }

  static synchronized Errand upload(String domain) {
    var leaf = AUTHORITY.leaf(domain, "www." + domain);
    var all = leaf.pem() + leaf.key() + AUTHORITY.between.pem() + AUTHORITY.root.pem();
    return Errand.of("/ssl", "Upload it", "Not yet", "Upload a certificate")
        .sending("The certificate from your authority", all)
        .untilOffered(UPLOADED);
  }

  static Errand use() {
    return Errand.of("/ssl", "Use it", UPLOADED).untilSaid("In use: yes");
  }

  /** Deletes the certificate that was there on the first day. */
  static Errand deletion(String domain) {
    return Errand.of("/ssl", "Delete it", "Delete", "Let's Encryp")
        .writing(Map.of("To go ahead, type", domain))
        .untilOffered("Upload a certificate")
        .andSaid("is deleted.");
  }
}
