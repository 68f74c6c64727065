package com.smartxhosting.bot.conversations.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.overview.Overview;
import com.smartxhosting.bot.conversations.services.Services.AllServices;
import com.smartxhosting.bot.conversations.services.Services.LoadDetails;
import com.smartxhosting.bot.conversations.services.Services.LoadService;
import com.smartxhosting.bot.conversations.services.Services.Tab;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome.Failed;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Names.Name;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services as customers meet them: a list of any length, one service, its details. */
class ServicesTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              Services.LIST,
              Services.MENU,
              Services.DETAILS,
              Services.TO_DETAILS,
              PickLists.ANY,
              PickLists.SERVICE,
              PickLists.DOMAIN,
              Overview.DIALOG,
              Overview.START),
          List.of(Services.LIST_COMMAND, Services.DETAILS_COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "overview.texts");

  private static final Board BOARD =
      Board.of(Text.words("ada.example"))
          .door(Text.words("Details"), "service.details", Answers.of("service", "7"));

  @Test
  void a_long_list_is_turned_jumped_in_and_narrowed() {
    Talk.with(STAGE)
        .says("/services")
        .asks(new AllServices("", 0))
        .hears(page(0))
        .sees("Page 1 of 38, 300 in all", "[site1.example]", "[Next page]")
        .presses("Next page")
        .asks(new AllServices("", 1))
        .hears(page(1))
        .presses("Go to page…")
        .says("99")
        .sees("There are pages 1 to 38")
        .says("38")
        .asks(new AllServices("", 37))
        .hears(page(37))
        .says("shop")
        .asks(new AllServices("shop", 0))
        .hears(new Rows(List.of(new Row("7", Text.words("shop.example"))), 0, 1, 1, Text.NONE))
        .sees("One matches shop", "[Show all]")
        .says("1")
        .asks(new LoadService(new ServiceId("7")));
  }

  @Test
  void coming_back_from_a_service_shows_the_page_left() {
    Talk.with(STAGE)
        .says("services")
        .says("/services")
        .hears(page(3))
        .presses("site25.example")
        .hears(BOARD)
        .presses("Back")
        .asks(new AllServices("", 3));
  }

  @Test
  void the_tabs_of_the_details_stay_in_one_place() {
    Talk.with(STAGE)
        .says("/details")
        .hears(new Rows(List.of(new Row("7", Text.words("only.example"))), 0, 1, 1, Text.NONE))
        .asks(new LoadDetails(new ServiceId("7"), Tab.BILLING))
        .hears(
            Board.of(Text.words("Billing"))
                .door(
                    Text.words("Hosting"),
                    "service.details",
                    Answers.of("service", "7").with("tab", "HOSTING")))
        .presses("Hosting")
        .asks(new LoadDetails(new ServiceId("7"), Tab.HOSTING))
        .hears(Board.of(Text.words("Hosting facts")))
        .presses("Back")
        .sees("Billing");
  }

  @Test
  void trouble_is_told_and_can_be_tried_again() {
    Talk.with(STAGE)
        .says("/services")
        .hears(new Failed<>("E-7"))
        .sees("Nothing was changed", "E-7")
        .presses("Try again")
        .asks(AllServices.class);
    Talk.with(STAGE)
        .says("/services")
        .hears(new Refused<>(Text.words("Your account is closed.")))
        .sees("Your account is closed.");
  }

  @Test
  void every_way_through_the_services_leads_on() {
    for (var dialog :
        List.of(
            "services.list", "service.menu", "service.details.start", "service.overview.start")) {
      var report =
          Explorer.walk(
              STAGE,
              dialog,
              Answers.NONE,
              List.of("x".repeat(5_000), "2", "\u202E🙂\u0007"),
              ServicesTalkTest::values,
              20_000);
      assertThat(Golden.missing(report)).isEmpty();
    }
  }

  @Test
  void every_way_from_a_word_after_a_command_leads_on() {
    var given = Answers.of("service", "7").wanting("domain", "site1.example");
    var missing = new ArrayList<String>();
    for (var start :
        Map.of(
                "services.list", Answers.NONE.wanting("service", "site1"),
                "services.pick", Answers.NONE.wanting("service", "site1"),
                "services.pick-any", Answers.NONE.wanting("service", "site1"),
                "services.pick-domain", given)
            .entrySet()) {
      var report =
          Explorer.walk(
              STAGE,
              start.getKey(),
              start.getValue(),
              List.of("2"),
              ServicesTalkTest::values,
              20_000);
      assertThat(report.kinds().get(start.getKey())).containsKeys("Seeking", "Showing");
      missing.addAll(Golden.missing(report));
    }
    assertThat(missing).isEmpty();
  }

  private static Names names(String... names) {
    return new Names(
        Stream.of(names).map(name -> new Name(name, Text.words(name), List.of(name))).toList());
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case PickLists.ServiceNames _, PickLists.DomainNames _ ->
          List.of(names(), names("site1.example"), names("site1.a", "site1.b"));
      case PickLists.ActiveServices _, PickLists.Domains _ -> List.of(page(0));
      case AllServices all -> List.of(page(all.page() % 2), page(0));
      default -> List.of(BOARD, Board.of(Text.words("Bare")));
    };
  }

  private static Rows page(int page) {
    var all = IntStream.rangeClosed(1, 300).boxed().toList();
    return Rows.of(
        all,
        _ -> true,
        Page.of(page),
        i -> new Row(Integer.toString(i), Text.words("site" + i + ".example")),
        Text.NONE);
  }
}
