package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.services.ServiceId;

/** The customers of a sandbox's first day, by the parts that they play in the port contracts. */
public final class FirstDay {

  private FirstDay() {}

  public static Customer customer(Who who) {
    return switch (who) {
      case ONE_SERVICE -> new Customer("1001", "Ada Lovell");
      case EVERY_KIND -> new Customer("1002", "Ben Ortiz");
      case MANY_SERVICES -> new Customer("1003", "Carla Stone");
      case TWIN -> new Customer("1004", "Dana Weber");
      case OTHER_TWIN -> new Customer("1005", "Weber & Söhne GmbH");
      case CLOSED -> new Customer("1006", "Erik Sand");
    };
  }

  public static String email(Who who) {
    return switch (who) {
      case ONE_SERVICE -> "ada@example.com";
      case EVERY_KIND -> "ben@example.com";
      case MANY_SERVICES -> "carla@example.com";
      case TWIN, OTHER_TWIN -> "dana@example.com";
      case CLOSED -> "erik@example.com";
    };
  }

  public static ServiceId service(Which which) {
    var number =
        switch (which) {
          case SHARED -> "2001";
          case UNPAID -> "2101";
          case WORDPRESS -> "2102";
          case MAIL_ONLY -> "2103";
          case FIVE_DOMAINS -> "2104";
          case NEAR_LIMITS -> "2105";
          case PREPAID -> "2201";
          case LEAVING -> "2106";
          case PENDING -> "2107";
          case SUSPENDED -> "2108";
          case TERMINATED -> "2109";
          case CANCELLED -> "2110";
          case COMPLETED -> "2111";
          case FRAUD -> "2112";
        };
    return new ServiceId(number);
  }
}
