package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.offers.Promotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the company offers its customers. */
public abstract class OffersContract extends PortContract {

  @Test
  void promotions_are_told_with_what_decides_whom_they_fit() {
    var promotions = Expect.ok(company.account(EVERY_KIND).offers().promotions());

    assertThat(promotions).extracting(Promotion::code).isNotEmpty().doesNotHaveDuplicates();
    assertThat(promotions).allSatisfy(each -> assertThat(each.words()).isNotBlank());
    assertThat(promotions)
        .as("one that has ended")
        .anyMatch(each -> each.until().filter(company.today()::isAfter).isPresent());
    assertThat(promotions)
        .as("one that is used up")
        .anyMatch(each -> each.mostUses() > 0 && each.uses() >= each.mostUses());
  }

  @Test
  void what_fits_depends_on_what_the_customer_has() {
    assertThat(fitting(ONE_SERVICE)).isNotEmpty().isNotEqualTo(fitting(EVERY_KIND));
    assertThat(fitting(EVERY_KIND)).containsAll(fitting(ONE_SERVICE));
  }

  private List<Promotion> fitting(Who who) {
    var account = company.account(who);
    var services = Expect.ok(account.services());
    return Expect.ok(account.offers().promotions()).stream()
        .filter(each -> each.fits(company.today(), services))
        .toList();
  }
}
