package com.smartxhosting.bot.conversations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.Dns;
import com.smartxhosting.bot.conversations.dns.DnsWork;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.StoredRecord;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Services;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check-up as a customer meets it. */
class DoctorTalkTest {

  private static final String SUBJECTS = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              Doctor.START,
              Doctor.REPORT,
              PickLists.ANY,
              AddRecord.DIALOG,
              EditRecord.DIALOG,
              DeleteRecord.DIALOG,
              new Lobby("mail.edit"),
              new Lobby("service.overview"),
              new Lobby("service.details")),
          List.of(Doctor.COMMAND),
          Doctor.BUNDLE,
          Dns.BUNDLE,
          SUBJECTS + "services.texts");
  private static final Answers SERVICE = Answers.of("service", "7");

  private final Clinic clinic = new Clinic();
  private final Served served = new Served(STAGE, handlers());
  private final Talk talk = Talk.with(STAGE);

  private Handlers handlers() {
    var dns = new DnsWork(clinic.house);
    var services = new ServicesWork(clinic.house);
    return new Handlers()
        .query(Services.AllServices.class, services::all)
        .query(Doctor.Examine.class, clinic.doctor::examine)
        .query(StoredRecord.Load.class, dns::load)
        .query(AddRecord.Check.class, dns::foresee)
        .query(EditRecord.Check.class, dns::foresee)
        .query(DeleteRecord.Check.class, dns::foresee)
        .effect(AddRecord.Save.class, dns::add, dns::added)
        .effect(EditRecord.Save.class, dns::edit, dns::edited)
        .effect(DeleteRecord.Remove.class, dns::delete, dns::deleted);
  }

  private Talk says(String text) {
    return served.serve(talk.says(text));
  }

  private Talk presses(String label) {
    return served.serve(talk.presses(label));
  }

  @Test
  void a_healthy_domain_is_told_to_be() {
    says("/doctor")
        .sees("Check-up of shop.example", "Everything that we could look at is in order.")
        .seesNot("May go wrong");
  }

  @Test
  void a_finding_leads_to_the_filled_in_form_and_is_gone_once_it_was_put_right() {
    clinic.falls("www", RecordType.CNAME);
    clinic.standsInstead("_dmarc", RecordType.TXT);
    says("/doctor")
        .sees(
            "2 problems were found.",
            "1. Does not work: www.shop.example does not exist",
            "2. May go wrong: shop.example does not say",
            "[2. Add the TXT record]");
    presses("1. Add the CNAME record")
        .sees("Record in full: www.shop.example. 3600 IN CNAME shop.example.");
    clinic.world.has("www.shop.example", RecordType.CNAME, "shop.example.");
    presses("Add the record").sees("Added: www.shop.example CNAME.", "1 problem was found.");
    presses("1. Add the TXT record")
        .sees("_dmarc.shop.example. 3600 IN TXT \"v=DMARC1; p=none; rua=mailto:postmaster@shop");
  }

  @Test
  void two_spf_texts_become_one_by_an_edit_and_a_deletion() {
    clinic.stands("@", RecordType.TXT, "\"v=spf1 include:_spf.other.example -all\"");
    says("/doctor").sees("[1a. Edit the TXT record]", "[1b. Delete the TXT record]");
    presses("1a. Edit the TXT record")
        .sees(
            "Afterwards: shop.example. 3600 IN TXT \"v=spf1 a mx include:_spf.relay.example"
                + " include:_spf.other.example ~all\"");
    presses("Save the change");
    presses("1. Delete the TXT record").sees("v=spf1 include:_spf.other.example -all");
    presses("Delete the record");
    assertThat(clinic.house.zone.lines()).filteredOn(line -> line.contains("v=spf1")).hasSize(1);
  }

  @Test
  void a_suspended_service_leads_to_its_invoices() {
    clinic.house.status = ServiceStatus.SUSPENDED;
    says("/doctor").sees("1 problem was found.", "[See the invoices]");
    presses("See the invoices").sees("Lobby service.details");
  }

  @Test
  void another_domain_of_the_service_can_be_looked_at() {
    clinic.house.domains = List.of("shop.example", "second.example");
    says("/doctor").sees("[second.example]");
    talk.presses("second.example").asks(new Doctor.Examine(new ServiceId("7"), "second.example"));
  }

  @Test
  void somebody_elses_domain_is_refused() {
    served.serve(talk.starts("doctor.report", SERVICE.with("domain", "other.example")));
    talk.sees("No such domain.");
    served.serve(talk.starts("doctor.report", Answers.of("service", "8"))).sees("Not yours.");
  }

  @Test
  void every_way_through_the_check_up_leads_on() {
    clinic.falls("www", RecordType.CNAME);
    clinic.stands("@", RecordType.TXT, "\"v=spf1 include:_spf.other.example -all\"");
    clinic.house.post.has("info@shop.example", 100, 100, "");
    clinic.house.domains = List.of("shop.example", "second.example");
    var stage =
        Stage.with(
            List.of(
                Doctor.START,
                Doctor.REPORT,
                PickLists.ANY,
                new Lobby("dns.add"),
                new Lobby("dns.edit"),
                new Lobby("dns.delete"),
                new Lobby("mail.edit")),
            List.of(),
            Doctor.BUNDLE,
            SUBJECTS + "services.texts");
    var samples = List.of("", "<b>& @everyone \u202E🙂\u0007");
    var report = Explorer.walk(stage, "doctor.start", Answers.NONE, samples, this::values, 2_000);
    assertThat(Golden.missing(report, List.of("doctor.report"))).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "doctor.report")).isEmpty();
  }

  private List<?> values(Ask<?, ?> ask) {
    var actor = Talk.with(STAGE).session().actor();
    var services = new ServicesWork(clinic.house);
    return switch (ask) {
      case Doctor.Examine query -> value(clinic.doctor.examine(query, actor));
      case Services.AllServices query -> value(services.all(query, actor));
      default -> List.of();
    };
  }

  private static List<?> value(Outcome<?> outcome) {
    return outcome instanceof Outcome.Ok<?>(var value) ? List.of(value) : List.of();
  }
}
