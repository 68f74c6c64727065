package com.smartxhosting.bot.adapters.plesk.xml;

import com.smartxhosting.bot.adapters.plesk.wire.Ask;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Line;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import com.smartxhosting.bot.adapters.plesk.wire.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One server's XML interface. */
public final class Agent {

  private static final String PATH = "/enterprise/control/agent.php";
  private static final String TYPE = "text/xml; charset=utf-8";

  /** Login and password, permission, panel access, account, lock, key. */
  private static final Set<Integer> LOCKED_OUT = Set.of(1001, 1006, 1010, 1011, 1012, 11003);

  private final Line line;
  private final Credentials credentials;

  public Agent(Line line, Credentials credentials) {
    this.line = line;
    this.credentials = credentials;
  }

  /**
   * Asks these operators in one packet.
   *
   * @return the packet that came back
   * @throws NoAnswer when none did, or the server did not take ours
   */
  public Element read(Element... operators) {
    return line.read(ask(operators), Agent::understood);
  }

  /** Has one operator change something, once. */
  public Element write(Element operator) {
    return line.write(ask(operator), Agent::understood);
  }

  /** Whether a text can be sent at all. */
  public static boolean holds(String text) {
    return XmlText.holds(text);
  }

  private Ask ask(Element... operators) {
    for (var operator : operators) {
      check(operator);
    }
    var packet = Element.of("packet", operators);
    return new Ask(
        "POST", PATH, credentials.forXml(), Optional.of(new Ask.Body(TYPE, XmlText.write(packet))));
  }

  /** What would mean everything there is on the server, or all mail of a domain, is never sent. */
  private static void check(Element operator) {
    operator
        .everywhere()
        .filter(each -> each.name().equals("filter") && each.children().isEmpty())
        .findAny()
        .ifPresent(
            _ -> {
              throw new IllegalArgumentException(
                  "A filter without a condition means every customer's: say whose is meant in "
                      + operator);
            });
    if (operator.name().equals("mail")) {
      operator
          .all("remove")
          .filter(remove -> remove.at("filter", "name").isEmpty())
          .findAny()
          .ifPresent(
              _ -> {
                throw new IllegalArgumentException(
                    "Removing mail without a name removes all of the domain's: name a mailbox");
              });
    }
  }

  static Element understood(Reply reply) {
    var status = reply.status();
    if (status == 401 || status == 403) {
      throw new NoAnswer(Why.LOCKED_OUT, "status " + status);
    }
    if (status >= 300 && status < 400) {
      throw new NoAnswer(Why.REDIRECTED, "status " + status);
    }
    if (status != 200) {
      throw new NoAnswer(Why.NOT_PLESK, "status " + status);
    }
    var packet = XmlText.read(reply.body());
    if (!packet.name().equals("packet")) {
      throw new NoAnswer(Why.NOT_PLESK);
    }
    packet.child("system").ifPresent(Agent::refuseSystemError);
    return packet;
  }

  /** What the server says of the packet as a whole; nothing of it was done. */
  static void refuseSystemError(Element system) {
    if (system.at("status").equals("error")) {
      var code = system.at("errcode");
      var why =
          Result.code(code).filter(LOCKED_OUT::contains).isPresent() ? Why.LOCKED_OUT : Why.UNFIT;
      throw new NoAnswer(why, "error " + (Result.code(code).isPresent() ? code : "without number"));
    }
  }

  /** A dataset of these parts. */
  public static Element dataset(String... parts) {
    return Element.of("dataset", List.of(parts).stream().map(Element::of).toList());
  }
}
