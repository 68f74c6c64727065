package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;

/** The lists of a domain's certificates: one to manage them, one to pick from. */
public final class CertificateLists {

  public static final ListingDialog LIST =
      Listing.named(
              "ssl.list",
              given -> Text.of("ssl.list.title").with("domain", given.text("domain")),
              Text.of("ssl.list.none"),
              ListCertificates.class,
              CertificateLists::page)
          .opens(
              Open.class,
              (given, name) ->
                  new Open(CertificateBoard.DIALOG.id().name(), given.with("certificate", name)))
          .action(
              Text.of("ssl.list.free"),
              Open.class,
              given -> new Open(LetsEncryptBoard.DIALOG.id().name(), given))
          .action(
              Text.of("ssl.list.upload"),
              Open.class,
              given -> new Open(UploadCertificate.ID.name(), given))
          .action(
              Text.of("ssl.list.request"),
              Open.class,
              given -> new Open(RequestDialog.ID.name(), given))
          .action(Text.of("ssl.list.doctor"), Doctor.FromList.class, Doctor.FromList::new)
          .dialog();

  public static final ListingDialog PICK =
      Listing.named(
              "ssl.pick",
              _ -> Text.of("ssl.pick.title"),
              Text.of("ssl.list.none"),
              ListCertificates.class,
              CertificateLists::page)
          .picksOnlyOne()
          .dialog();

  /** The certificates of a domain, a page of them. */
  public record ListCertificates(Place place, String filter, int page)
      implements ListingDialog.Load {}

  /** Opens what belongs to a certificate or to all of them. */
  public record Open(String dialog, Answers input) implements ListingDialog.Open<Object> {
    @Override
    public DialogId<Answers, Object> callee() {
      return new DialogId<>(dialog);
    }
  }

  private static ListCertificates page(Answers given, String filter, int page) {
    return new ListCertificates(Place.of(given), filter, page);
  }

  private CertificateLists() {}
}
