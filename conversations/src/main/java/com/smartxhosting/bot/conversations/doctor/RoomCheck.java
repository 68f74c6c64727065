package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.conversations.mail.EditMailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;

/** Whether there is room left for mail and files. */
record RoomCheck(Patient patient) {

  private static final int NEARLY = 90;

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    patient.mailboxes().map(Overview::mailboxes).orElse(List.of()).stream()
        .filter(mailbox -> mailbox.address().endsWith("@" + patient.domain()))
        .forEach(mailbox -> mailbox(mailbox, findings));
    patient.usage().map(Usage::disk).ifPresent(disk -> disk(disk, findings));
    return findings;
  }

  private static int percent(Amount amount) {
    return amount.unlimited() || amount.limit() == 0
        ? 0
        : (int) Math.min(100, 100 * amount.used() / amount.limit());
  }

  private void mailbox(Mailbox mailbox, List<Finding> findings) {
    var amount = new Amount(mailbox.used(), mailbox.quota());
    int percent = percent(amount);
    if (percent >= NEARLY) {
      findings.add(
          found(
              percent,
              Text.of(percent == 100 ? "doctor.find.mailbox.full" : "doctor.find.mailbox.nearly")
                  .with("address", mailbox.address())
                  .with("size", Sizes.written(amount)),
              new Remedy(
                  Text.of("doctor.do.mailbox"),
                  EditMailbox.ID.name(),
                  Answers.of("service", patient.service().value())
                      .with("mailbox", mailbox.address()))));
    }
  }

  private void disk(Amount disk, List<Finding> findings) {
    int percent = percent(disk);
    if (percent >= NEARLY) {
      findings.add(
          found(
              percent,
              Text.of(percent == 100 ? "doctor.find.disk.full" : "doctor.find.disk.nearly")
                  .with("size", Sizes.written(disk)),
              new Remedy(
                  Text.of("doctor.do.overview"),
                  "service.overview",
                  Answers.of("service", patient.service().value()))));
    }
  }

  private static Finding found(int percent, Text words, Remedy remedy) {
    return percent == 100 ? Finding.broken(words, remedy) : Finding.risk(words, remedy);
  }
}
