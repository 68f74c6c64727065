package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Text.Argument;
import com.smartxhosting.bot.words.Text.Phrase;
import java.time.Duration;
import java.util.List;

/** A domain with which nothing is wrong, before something is made wrong. */
final class Clinic {

  static final String SHOP = "shop.example";
  private static final String OURS = "203.0.113.7";
  private static final Duration DAY = Duration.ofDays(1);

  final SmallHouse house = new SmallHouse();
  final SmallWorld world = new SmallWorld();
  final DoctorWork doctor = new DoctorWork(house, world, () -> Talk.START);

  Clinic() {
    house.nameServers = List.of("ns1.host.example", "ns2.host.example");
    world.servers.put("ns1.host.example", true);
    world.servers.put("ns2.host.example", true);
    stands("@", RecordType.NS, "ns1.host.example.");
    world.also(SHOP, RecordType.NS, "ns2.host.example.");
    stands("@", RecordType.A, OURS);
    stands("www", RecordType.CNAME, "shop.example.");
    stands("mail", RecordType.A, OURS);
    stands("@", RecordType.MX, "10 mail.shop.example.");
    stands("@", RecordType.TXT, "\"v=spf1 a mx include:_spf.relay.example ~all\"");
    world.has("_spf.relay.example", RecordType.TXT, "\"v=spf1 ip4:192.0.2.0/24 -all\"");
    stands("_dmarc", RecordType.TXT, "\"v=DMARC1; p=none\"");
    stands(
        "key1._domainkey",
        RecordType.TXT,
        "\"v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7dQIDAQAB\"");
    stands("@", RecordType.CAA, "0 issue \"letsencrypt.org\"");
    certificate(60, false, SHOP, "www.shop.example");
    house.usage = Outcome.ok(new Usage(new Amount(10, 100), new Amount(1, -1), Talk.START));
    house.post.has("office@shop.example", 10, 100, "");
  }

  /** In the zone, and seen by the world. */
  void stands(String host, RecordType type, String value) {
    house.zone.has(host, type, 3_600, value);
    world.also(name(host), type, value);
  }

  /** What stands is something else from now on. */
  void standsInstead(String host, RecordType type, String... values) {
    falls(host, type);
    for (var value : values) {
      stands(host, type, value);
    }
  }

  void falls(String host, RecordType type) {
    house.zone.records.removeIf(
        record -> record.data().host().equals(name(host)) && record.data().type() == type);
    world.hasNo(name(host), type);
  }

  private static String name(String host) {
    return host.equals("@") ? SHOP : host + "." + SHOP;
  }

  void certificate(int days, boolean selfSigned, String... names) {
    house.safe.has(
        new Held(
            "the one",
            new Content.Complete(
                new CertificateFacts(
                    selfSigned ? SHOP : "Let's Encrypt R11",
                    List.of(names),
                    Talk.START.minus(DAY),
                    Talk.START.plus(DAY.multipliedBy(days)),
                    "RSA 2048",
                    selfSigned,
                    "f",
                    "p")),
            true));
  }

  Board examined() {
    return doctor.examine(
                new Doctor.Examine(new ServiceId("7"), ""),
                Actor.stranger("talk", "1").become(Talk.ADA, Talk.START))
            instanceof Outcome.Ok<Board>(var board)
        ? board
        : Board.of(Text.NONE);
  }

  /** The phrases of what was found. */
  List<String> found() {
    return examined().body().stream()
        .filter(text -> text instanceof Phrase(var key, _) && key.equals("doctor.finding"))
        .map(text -> nested((Phrase) text))
        .toList();
  }

  private static String nested(Phrase finding) {
    return finding.arguments().get("words") instanceof Argument.Nested(Phrase(var key, _))
        ? key
        : "";
  }
}
