package com.smartxhosting.bot.adapters.whmcs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;

/** Why a connection did not do, in words for the operator. */
final class Reasons {

  private Reasons() {}

  static String of(IOException trouble) {
    if (expired(trouble)) {
      return "its TLS certificate has expired";
    }
    return switch (trouble) {
      case UnknownHostException _ -> "its host name is not known";
      case ConnectException _ -> "nobody takes the connection";
      case SSLException _ -> "its TLS certificate is not one that we trust, or TLS broke off";
      case InterruptedIOException _ -> "it did not answer in time";
      default -> "the connection broke off";
    };
  }

  private static boolean expired(Throwable trouble) {
    for (var cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return true;
      }
    }
    return false;
  }
}
