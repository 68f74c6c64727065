package com.smartxhosting.bot.conversations.ssl.x509;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has handed over, in whatever order and however many files. */
public record Papers(
    List<Certificate> certificates, List<PrivateKey> keys, List<SigningRequest> requests) {

  public static final Papers NONE = new Papers(List.of(), List.of(), List.of());

  public Papers {
    certificates = List.copyOf(certificates);
    keys = List.copyOf(keys);
    requests = List.copyOf(requests);
  }

  static Papers of(Certificate certificate) {
    return new Papers(List.of(certificate), List.of(), List.of());
  }

  static Papers of(PrivateKey key) {
    return new Papers(List.of(), List.of(key), List.of());
  }

  static Papers of(SigningRequest request) {
    return new Papers(List.of(), List.of(), List.of(request));
  }

  public Papers plus(Papers more) {
    return new Papers(
        joined(certificates, more.certificates),
        joined(keys, more.keys),
        joined(requests, more.requests));
  }

  public boolean isEmpty() {
    return certificates.isEmpty() && keys.isEmpty() && requests.isEmpty();
  }

  /** The certificate that is for a host rather than for an authority. */
  public Optional<Certificate> leaf() {
    return certificates.stream()
        .filter(each -> keys.stream().anyMatch(key -> key.fits(each)))
        .findFirst()
        .or(() -> certificates.stream().filter(each -> !vouches(each)).findFirst())
        .or(() -> certificates.stream().findFirst());
  }

  /** The key of that certificate, if it is among them. */
  public Optional<PrivateKey> key() {
    return leaf().flatMap(leaf -> keys.stream().filter(key -> key.fits(leaf)).findFirst());
  }

  private boolean vouches(Certificate certificate) {
    return certificate.isAuthority()
        || certificates.stream().anyMatch(each -> each != certificate && certificate.issued(each));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
