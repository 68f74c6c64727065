package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.ssl.x509.Certificate;
import com.smartxhosting.bot.conversations.ssl.x509.Papers;
import com.smartxhosting.bot.conversations.ssl.x509.PrivateKey;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import java.util.Optional;
import java.util.stream.Stream;

/** What the customer has handed over for an upload so far, read. */
record Handover(Optional<Reading> certificate, Optional<Reading> key, Optional<Reading> chain) {

  /** The names of the questions. */
  static final String CERTIFICATE = "file";

  static final String KEY = "key";
  static final String PASSWORD = "password";
  static final String CHAIN = "chain";

  static Handover of(Answers answers) {
    return new Handover(read(answers, CERTIFICATE), read(answers, KEY), read(answers, CHAIN));
  }

  /** A document as it reads with the password given, if one was. */
  static Reading read(Document document, Answers answers) {
    var password = answers.secrets().get(PASSWORD);
    return password == null
        ? Reader.read(document.bytes())
        : Reader.read(document.bytes(), password);
  }

  /** Whether something opens only with a password, be it given or not. */
  static boolean isLocked(Answers answers) {
    return Handover.of(answers.without(PASSWORD))
        .readings()
        .anyMatch(Reading.Locked.class::isInstance);
  }

  /** Whether a password opens everything. */
  static boolean opens(Answers answers, Secret password) {
    return Stream.of(CERTIFICATE, KEY)
        .flatMap(name -> document(answers, name).stream())
        .map(document -> Reader.read(document.bytes(), password))
        .noneMatch(Reading.WrongPassword.class::isInstance);
  }

  /** All that could be read. */
  Papers papers() {
    return readings()
        .map(reading -> reading instanceof Reading.Read(var papers) ? papers : Papers.NONE)
        .reduce(Papers.NONE, Papers::plus);
  }

  /** The domain's certificate, once it can be read. */
  Optional<Certificate> leaf() {
    return certificate.isPresent() ? papers().leaf() : Optional.empty();
  }

  Optional<PrivateKey> privateKey() {
    return certificate.isPresent() ? papers().key() : Optional.empty();
  }

  /** Whether the certificate came behind a password that is not known yet. */
  boolean certificateIsLocked() {
    return certificate.filter(reading -> !(reading instanceof Reading.Read)).isPresent();
  }

  private Stream<Reading> readings() {
    return Stream.of(certificate, key, chain).flatMap(Optional::stream);
  }

  private static Optional<Reading> read(Answers answers, String name) {
    return document(answers, name).map(document -> read(document, answers));
  }

  private static Optional<Document> document(Answers answers, String name) {
    return Optional.ofNullable(answers.secrets().get(name))
        .map(secret -> Document.in(secret.reveal()));
  }
}
