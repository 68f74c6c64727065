package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.conversations.contract.CertificatesContract;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.contract.DnsZonesContract;
import com.smartxhosting.bot.conversations.contract.ForeignIdsContract;
import com.smartxhosting.bot.conversations.contract.LoginsContract;
import com.smartxhosting.bot.conversations.contract.MailboxesContract;
import com.smartxhosting.bot.conversations.contract.ServicesContract;
import com.smartxhosting.bot.conversations.contract.TroublesContract;
import org.junit.jupiter.api.Nested;

/** A Plesk server of today behaves like every other back end. */
class PleskKeepsTheContractTest {
  @Nested
  class Services extends ServicesContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class Zones extends DnsZonesContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class Mail extends MailboxesContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class Certificates extends CertificatesContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class Sessions extends LoginsContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class ForeignIds extends ForeignIdsContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }

  @Nested
  class Troubles extends TroublesContract {
    @Override
    protected Company found() {
      return PleskCompany.modern();
    }
  }
}
