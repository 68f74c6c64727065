package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.doctor.Finding.Gravity;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** What was found, as it is told: in numbers, so that each button names what it is for. */
final class Report {

  private static final int MOST_OTHERS = 6;
  private static final int LONGEST_LABEL = 36;

  static Board of(Patient patient, List<Finding> findings, List<String> domains) {
    long problems = findings.stream().filter(Report::isProblem).count();
    var board =
        Board.of(Text.of("doctor.title").with("domain", patient.domain()))
            .says(Text.of("doctor.summary").with("count", problems));
    int number = 0;
    for (var finding : findings) {
      if (isProblem(finding)) {
        number++;
        board = told(board, finding, number);
      }
    }
    for (var finding : findings) {
      if (!isProblem(finding)) {
        board = board.says(Text.of("doctor.note").with("note", finding.words()));
      }
    }
    board =
        door(
            board.says(Text.of("doctor.looked")),
            Text.of("doctor.again"),
            patient,
            patient.domain());
    return others(board, patient, domains);
  }

  /** The other domains of the service, as many as there is room for. */
  private static Board others(Board board, Patient patient, List<String> domains) {
    var others = domains.stream().filter(domain -> !domain.equals(patient.domain())).toList();
    var shown = board;
    for (var domain : others.stream().limit(MOST_OTHERS).toList()) {
      shown = door(shown, Text.words(shortened(domain)), patient, domain);
    }
    return others.size() > MOST_OTHERS ? shown.says(Text.of("doctor.others")) : shown;
  }

  private static Board door(Board board, Text label, Patient patient, String domain) {
    return board.door(
        label,
        Doctor.ID.name(),
        Answers.of("service", patient.service().value()).with("domain", domain));
  }

  /** Without its middle, where a button has no room for it. */
  private static String shortened(String domain) {
    return domain.length() <= LONGEST_LABEL
        ? domain
        : domain.substring(0, LONGEST_LABEL / 2)
            + "…"
            + domain.substring(domain.length() - LONGEST_LABEL / 2);
  }

  /** Of a service that cannot be used nothing else would be worth looking at. */
  static Board closed(ServiceLine line) {
    var given = Answers.of("service", line.id().value());
    return Board.of(Text.of("doctor.title").with("domain", line.domain()))
        .says(Text.of("doctor.summary").with("count", 1))
        .says(
            Text.of("doctor.finding")
                .with("number", "1")
                .with("gravity", Text.of("doctor.gravity." + Gravity.BROKEN))
                .with("words", Text.of("services.closed." + line.status())))
        .door(
            Button.Kind.ACTION,
            Text.of("doctor.do.details"),
            "service.details",
            given.with("tab", "BILLING"));
  }

  private static boolean isProblem(Finding finding) {
    return finding.gravity() != Gravity.NOTE;
  }

  private static Board told(Board board, Finding finding, int number) {
    var shown =
        board.says(
            Text.of("doctor.finding")
                .with("number", String.valueOf(number))
                .with("gravity", Text.of("doctor.gravity." + finding.gravity()))
                .with("words", finding.words()));
    int choice = 0;
    for (var remedy : finding.remedies()) {
      choice++;
      var mark = finding.remedies().size() == 1 ? "" : String.valueOf((char) ('a' + choice - 1));
      shown =
          shown.door(
              Text.of("doctor.remedy").with("number", number + mark).with("what", remedy.label()),
              remedy.dialog(),
              remedy.given());
    }
    return shown;
  }

  private Report() {}
}
