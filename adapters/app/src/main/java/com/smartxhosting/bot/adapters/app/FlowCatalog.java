package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.dns.PasteRecords;
import com.smartxhosting.bot.conversations.dns.RecordList;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.guidance.FlowWords;
import com.smartxhosting.bot.conversations.login.OneClickLogin;
import com.smartxhosting.bot.conversations.mail.MailboxLists;
import com.smartxhosting.bot.conversations.renewals.RenewDialog;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What flows may speak of in this bot. */
final class FlowCatalog {

  /** What is no form and can be run all the same, with what it may be begun with. */
  private static final Map<String, Set<String>> DIALOGS =
      Map.of(
          PasteRecords.ID.name(), Set.of("service", "domain", "pasted"),
          RecordList.DIALOG.id().name(), Set.of("service", "domain"),
          MailboxLists.LIST.id().name(), Set.of("service"),
          Doctor.ID.name(), Set.of("service", "domain"),
          OneClickLogin.ID.name(), Set.of("service"),
          UpgradeDialog.ID.name(), Set.of("service"),
          RenewDialog.ID.name(), Set.of("service"),
          PayInvoice.ID.name(), Set.of("invoice"));

  private FlowCatalog() {}

  /**
   * @param dialogs all of ours
   * @param languages that we speak, the first one first
   */
  static Vocabulary vocabulary(
      List<Dialog<?, ?, ?, ?>> dialogs, List<String> languages, Words words) {
    return new Vocabulary(
        forms(dialogs),
        DIALOGS,
        FlowWords.KINDS,
        FlowWords.CHECKS,
        FlowWords.FACTS,
        languages,
        words);
  }

  private static Map<String, Form<?>> forms(List<Dialog<?, ?, ?, ?>> dialogs) {
    return dialogs.stream()
        .filter(FormDialog.class::isInstance)
        .filter(Dialog::needsCustomer) // others are for those who help customers
        .<Form<?>>map(dialog -> ((FormDialog<?>) dialog).form())
        .collect(Collectors.toUnmodifiableMap(Form::id, Function.identity()));
  }
}
