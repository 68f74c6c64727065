package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Opens tickets in WHMCS. It has no key that would keep it from opening one twice, so each carries
 * a sign in its subject by which it is found again.
 */
record WhmcsDesk(Office office) implements SupportDesk {

  private static final int SIGN_BYTES = 5;
  private static final int LATEST = 100;
  private static final int LONGEST_SUBJECT = 150;

  @Override
  public Outcome<Ticket> open(
      String key, Actor actor, String subject, String about, String circumstances) {
    return opened(key)
        .flatMap(
            found ->
                found
                    .map(Outcome::ok)
                    .orElseGet(
                        () ->
                            department()
                                .flatMap(
                                    department ->
                                        open(
                                            call(actor)
                                                .with("deptid", department)
                                                .with("subject", signed(key, subject))
                                                .with(
                                                    "message", about + "\n\n" + circumstances)))));
  }

  private Outcome<Ticket> open(Call call) {
    return office
        .dealings()
        .write(
            call,
            reply -> new Ticket(reply.text("tid")),
            message -> office.dealings().incidents().failed(call, message));
  }

  private Call call(Actor actor) {
    var call = Call.of("OpenTicket").with("priority", "Medium");
    return actor
        .customer()
        .map(Customer::id)
        .map(client -> call.with("clientid", client))
        .orElseGet(
            () ->
                call.with("name", "Chat assistant")
                    .with("email", office.settings().strangers())
                    .with("noemail", "1"));
  }

  private Outcome<Long> department() {
    return office
        .settings()
        .department()
        .map(Outcome::ok)
        .orElseGet(() -> office.ledger().firstDepartment());
  }

  /**
   * Once with WHMCS's own search; and as it is not documented whether that finds a part of a
   * subject, among the latest tickets too.
   */
  @Override
  public Outcome<Optional<Ticket>> opened(String key) {
    var tickets =
        Call.of("GetTickets").with("ignore_dept_assignments", "1").with("limitnum", LATEST);
    return found(tickets.with("subject", sign(key)), key)
        .flatMap(found -> found.isPresent() ? Outcome.ok(found) : found(tickets, key));
  }

  private Outcome<Optional<Ticket>> found(Call call, String key) {
    return office
        .dealings()
        .read(
            call,
            reply ->
                reply.list("tickets", "ticket").stream()
                    .filter(ticket -> ticket.text("subject").contains(sign(key)))
                    .findFirst()
                    .map(ticket -> new Ticket(ticket.text("tid"))));
  }

  private static String signed(String key, String subject) {
    var whole =
        subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    return whole + " " + sign(key);
  }

  private static String sign(String key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "(ref " + HexFormat.of().formatHex(hash, 0, SIGN_BYTES) + ")";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
