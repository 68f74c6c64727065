package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker;
import com.smartxhosting.bot.conversations.ssl.x509.Reader;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A small house whose certificates are looked after, on a day in March 2026. */
final class SslOffice {

  static final TestAuthority AUTHORITY = new TestAuthority();
  static final String DOMAIN = "shop.example";
  static final Instant NOW = Talk.START;
  static final Place PLACE = new Place(new ServiceId("7"), DOMAIN);
  static final Answers GIVEN = PLACE.answers();
  static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  static final String[] TEXTS = {
    BUNDLES + "services.texts", BUNDLES + "dns.texts", BUNDLES + "ssl.texts"
  };

  static final List<Dialog<?, ?, ?, ?>> OURS =
      List.of(
          CertificateLists.LIST,
          CertificateLists.PICK,
          CertificateBoard.DIALOG,
          LetsEncryptBoard.DIALOG,
          IssueCertificate.FORM,
          UploadCertificate.form(AUTHORITY.known()),
          new RequestDialog(),
          MakeRequest.FORM,
          UseCertificate.FORM,
          DeleteCertificate.FORM);

  static final Stage STAGE =
      Stage.with(
          Stream.concat(
                  OURS.stream(),
                  Stream.<Dialog<?, ?, ?, ?>>of(
                      Ssl.START,
                      PickLists.SERVICE,
                      PickLists.DOMAIN,
                      AddRecord.DIALOG,
                      new Lobby(Doctor.ID.name())))
              .toList(),
          List.of(Ssl.COMMAND),
          TEXTS);

  final SmallHouse house = new SmallHouse();
  final SslWork work = new SslWork(house, new KeyMaker(new SecureRandom()), () -> NOW);
  private final ServicesWork services = new ServicesWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(PickLists.ActiveServices.class, services::active)
              .query(PickLists.Domains.class, services::domains)
              .query(PickLists.ServiceNames.class, services::names)
              .query(PickLists.DomainNames.class, services::domainNames)
              .query(AddRecord.Check.class, new DnsWork(house)::foresee)
              .effect(AddRecord.Save.class, new DnsWork(house)::add, new DnsWork(house)::added)
              .query(CertificateLists.ListCertificates.class, work::list)
              .query(CertificateBoard.LoadCertificate.class, work::certificate)
              .query(LetsEncryptBoard.LoadLetsEncrypt.class, work::letsEncrypt)
              .query(StoredCertificate.Load.class, work::standing)
              .query(UseCertificate.LookAhead.class, work::use)
              .effect(UseCertificate.Use.class, work::use, work::usedBefore)
              .effect(DeleteCertificate.Delete.class, work::delete, work::deletedBefore)
              .query(IssueCertificate.LookAhead.class, work::issue)
              .effect(IssueCertificate.Issue.class, work::issue, work::issuedBefore)
              .query(MakeRequest.LoadNames.class, work::names)
              .effect(MakeRequest.Make.class, work::make, work::madeBefore)
              .query(RequestDialog.LoadRequest.class, work::request)
              .query(UploadCertificate.LoadPool.class, work::awaited)
              .query(UploadCertificate.LookAhead.class, work::upload)
              .effect(UploadCertificate.Upload.class, work::upload, work::uploadedBefore));

  Talk starts(String dialog, Answers given) {
    return serve(Talk.with(STAGE).starts(dialog, given));
  }

  Talk serve(Talk talk) {
    return served.serve(talk);
  }

  /** Has the server hold a certificate. */
  Held holds(String name, TestAuthority.Signed certificate, boolean inUse) {
    var read = (Reading.Read) Reader.read(certificate.pem().getBytes(StandardCharsets.UTF_8));
    var facts = read.papers().leaf().orElseThrow().facts();
    var held = new Held(name, new Content.Complete(facts), inUse);
    house.safe.has(held);
    return held;
  }
}
