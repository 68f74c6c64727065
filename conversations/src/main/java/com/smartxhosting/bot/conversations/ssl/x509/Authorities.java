package com.smartxhosting.bot.conversations.ssl.x509;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.cert.X509CertificateHolder;

/** The roots that browsers trust, and how a certificate leads to one of them. */
public final class Authorities {

  /** Longer chains than any authority makes. */
  private static final int LONGEST = 10;

  private final Supplier<List<X509CertificateHolder>> roots;

  public Authorities(List<Certificate> roots) {
    var known = roots.stream().map(Certificate::holder).toList();
    this(() -> known);
  }

  private Authorities(Supplier<List<X509CertificateHolder>> roots) {
    this.roots = roots;
  }

  /** Those that come with Java, which are mostly the ones that come with browsers. */
  public static Authorities wellKnown() {
    return new Authorities(() -> WellKnown.ROOTS);
  }

  /**
   * Read when they are first needed, for there are many; and no further than their names, for
   * Bouncy Castle takes a tenth of a second to find that the modulus of a key is no prime.
   */
  private static final class WellKnown {
    static final List<X509CertificateHolder> ROOTS = comingWithJava();

    private static List<X509CertificateHolder> comingWithJava() {
      try {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        var roots = new ArrayList<X509CertificateHolder>();
        for (var manager : factory.getTrustManagers()) {
          if (manager instanceof X509TrustManager trusting) {
            for (var root : trusting.getAcceptedIssuers()) {
              roots.add(new X509CertificateHolder(root.getEncoded()));
            }
          }
        }
        return List.copyOf(roots);
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException("Every Java runtime has a list of authorities", e);
      }
    }
  }

  /**
   * How a certificate is vouched for.
   *
   * @param between those that a server must send with it, in the order in which each vouches for
   *     the one before
   */
  public record Chain(List<Certificate> between, End end) {
    public Chain {
      between = List.copyOf(between);
    }
  }

  /** Where a chain ends. */
  public sealed interface End {
    /** At a root that browsers trust. */
    record Trusted() implements End {}

    /** At a root that came with it and that nobody else knows. */
    record Private(String root) implements End {}

    /** At itself. */
    record SelfSigned() implements End {}

    /** Where the next one is missing. */
    record Missing(String issuer) implements End {}
  }

  /** The chain of a certificate, out of those that came with it in whatever order. */
  public Chain chain(Certificate leaf, List<Certificate> among) {
    if (leaf.selfSigned()) {
      return new Chain(List.of(), new End.SelfSigned());
    }
    var between = new ArrayList<Certificate>();
    var last = leaf;
    while (between.size() < LONGEST) {
      if (roots.get().stream().anyMatch(last::isSignedBy)) {
        return new Chain(between, new End.Trusted());
      }
      var next = issuerOf(last, among);
      if (next.isEmpty()) {
        return new Chain(between, new End.Missing(last.issuer()));
      }
      if (next.get().selfSigned()) {
        return new Chain(between, new End.Private(next.get().subject()));
      }
      between.add(next.get());
      last = next.get();
    }
    return new Chain(between, new End.Missing(last.issuer()));
  }

  private static Optional<Certificate> issuerOf(Certificate certificate, List<Certificate> among) {
    return among.stream()
        .filter(each -> each != certificate && each.issued(certificate))
        .findFirst();
  }
}
