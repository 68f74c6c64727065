package com.smartxhosting.bot.adapters.plesk.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** Where a stand-in's websites are served: each shows the certificate that it uses. */
final class ShopWindow implements AutoCloseable {

  private final SSLServerSocket server;

  ShopWindow(Function<String, Optional<Vault.Shown>> shown, ExecutorService threads) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new Chooser(shown)}, null, null);
      this.server =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> serve(threads));
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve(ExecutorService threads) {
    while (!server.isClosed()) {
      try {
        var visitor = (SSLSocket) server.accept();
        threads.execute(() -> show(visitor));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void show(SSLSocket visitor) {
    try (visitor) {
      visitor.startHandshake();
    } catch (IOException e) {
      // he has seen enough, or there is nothing to see
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Chooser extends X509ExtendedKeyManager {
    private final Function<String, Optional<Vault.Shown>> shown;

    Chooser(Function<String, Optional<Vault.Shown>> shown) {
      this.shown = shown;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      var session = (ExtendedSSLSession) ((SSLSocket) socket).getHandshakeSession();
      return session.getRequestedServerNames().stream()
          .filter(SNIHostName.class::isInstance)
          .map(name -> ((SNIHostName) name).getAsciiName())
          .filter(
              host ->
                  shown
                      .apply(host)
                      .filter(each -> each.key().getAlgorithm().equals(type))
                      .isPresent())
          .findFirst()
          .orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return shown.apply(alias).orElseThrow().key();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return shown.apply(alias).orElseThrow().chain();
    }

    @Override
    public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String chooseClientAlias(String[] type, Principal[] issuers, Socket socket) {
      throw new UnsupportedOperationException();
    }
  }
}
