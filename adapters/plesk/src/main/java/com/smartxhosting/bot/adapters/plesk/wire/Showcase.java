package com.smartxhosting.bot.adapters.plesk.wire;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * What visitors of a website are shown: no interface of a server tells when a certificate ends, so
 * that one has to go there and look.
 */
public final class Showcase {

  private static final SSLContext CURIOUS = curious();

  private final int port;
  private final Duration patience;

  /**
   * @param port at which websites are served encrypted
   */
  public Showcase(int port, Duration patience) {
    this.port = port;
    this.patience = patience;
  }

  /**
   * The certificate that is shown for a domain.
   *
   * @param machines where to look, the likeliest first; what one shows that is not for this domain
   *     counts only when no other shows anything better
   * @param domain in ASCII
   */
  public Optional<CertificateFacts> shown(List<String> machines, String domain) {
    var best = Optional.<CertificateFacts>empty();
    for (var machine : machines) {
      var seen = look(machine, domain);
      if (seen.filter(facts -> facts.covers(DomainNames.unicode(domain))).isPresent()) {
        return seen;
      }
      best = seen.isPresent() ? seen : best;
    }
    return best;
  }

  private Optional<CertificateFacts> look(String machine, String domain) {
    var millis = (int) patience.toMillis();
    try (var line = new Socket()) {
      line.connect(new InetSocketAddress(machine, port), millis);
      line.setSoTimeout(millis);
      try (var socket =
          (SSLSocket) CURIOUS.getSocketFactory().createSocket(line, machine, port, true)) {
        var wanted = socket.getSSLParameters();
        wanted.setServerNames(List.of(new SNIHostName(domain)));
        socket.setSSLParameters(wanted);
        socket.startHandshake();
        return facts(socket);
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // nobody shows anything there, or the domain is no name for TLS
    }
  }

  private static Optional<CertificateFacts> facts(SSLSocket socket)
      throws SSLPeerUnverifiedException {
    return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate leaf
        ? facts(leaf)
        : Optional.empty();
  }

  private static Optional<CertificateFacts> facts(X509Certificate leaf) {
    try {
      return Reader.read(leaf.getEncoded()) instanceof Reading.Read(var papers)
          ? papers.leaf().map(each -> each.facts())
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static SSLContext curious() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Onlooker()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }

  /**
   * Takes whatever is shown, since an expired certificate is what one comes to see. Nothing is sent
   * over such a line, and nothing read from it.
   */
  private static final class Onlooker extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
