package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.sandbox.BillPage;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.adapters.web.PretendTill;
import java.util.Optional;

/** Has the pretend company's invoices paid on our own pages. */
record SandboxTill(Sandbox company) implements PretendTill {

  @Override
  public Optional<Bill> look(String visit) {
    return company.bill(visit).map(SandboxTill::bill);
  }

  @Override
  public Optional<Bill> pay(String visit) {
    return company.pay(visit).map(SandboxTill::bill);
  }

  private static Bill bill(BillPage page) {
    return new Bill(page.customer(), page.invoice());
  }
}
