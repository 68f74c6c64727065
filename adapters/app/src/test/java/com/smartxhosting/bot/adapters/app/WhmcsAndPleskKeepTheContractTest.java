package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.conversations.contract.AccountsContract;
import com.smartxhosting.bot.conversations.contract.AnnouncementsContract;
import com.smartxhosting.bot.conversations.contract.BillingContract;
import com.smartxhosting.bot.conversations.contract.CancellationsContract;
import com.smartxhosting.bot.conversations.contract.CertificatesContract;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.contract.DirectoryContract;
import com.smartxhosting.bot.conversations.contract.DnsZonesContract;
import com.smartxhosting.bot.conversations.contract.ForeignIdsContract;
import com.smartxhosting.bot.conversations.contract.LoginsContract;
import com.smartxhosting.bot.conversations.contract.MailboxesContract;
import com.smartxhosting.bot.conversations.contract.OffersContract;
import com.smartxhosting.bot.conversations.contract.RenewalsContract;
import com.smartxhosting.bot.conversations.contract.ServicePasswordContract;
import com.smartxhosting.bot.conversations.contract.ServicesContract;
import com.smartxhosting.bot.conversations.contract.SupportDeskContract;
import com.smartxhosting.bot.conversations.contract.TroublesContract;
import com.smartxhosting.bot.conversations.contract.UpgradesContract;
import org.junit.jupiter.api.Nested;

/** A WHMCS and a Plesk together behave like the sandbox. */
class WhmcsAndPleskKeepTheContractTest {
  @Nested
  class Accounts extends AccountsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Directory extends DirectoryContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Services extends ServicesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class DnsZones extends DnsZonesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Mailboxes extends MailboxesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Certificates extends CertificatesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Logins extends LoginsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class ServicePassword extends ServicePasswordContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Cancellations extends CancellationsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class SupportDesk extends SupportDeskContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Billing extends BillingContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Upgrades extends UpgradesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Renewals extends RenewalsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Announcements extends AnnouncementsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Offers extends OffersContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class ForeignIds extends ForeignIdsContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }

  @Nested
  class Troubles extends TroublesContract {
    @Override
    protected Company found() {
      return new RealCompany();
    }
  }
}
