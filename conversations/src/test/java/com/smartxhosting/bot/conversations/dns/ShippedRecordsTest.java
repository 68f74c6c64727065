package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.Pasted.Told;
import com.smartxhosting.bot.conversations.guidance.ShippedFlows;
import com.smartxhosting.bot.flow.FlowStep.Run;
import com.smartxhosting.bot.flow.Said;
import com.smartxhosting.bot.flow.reading.FlowReader;
import com.smartxhosting.bot.flow.reading.Reading.Sound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The records that flows of ours paste: each is read for what it is, without a doubt. */
class ShippedRecordsTest {

  private static final ZoneName SHOP = new ZoneName("shop.example");

  @Test
  void microsoft_365() {
    var values =
        Map.of(
            "mx", "shop-example.mail.protection.outlook.com",
            "dkim1", "selector1-shop-example._domainkey.shop.onmicrosoft.com",
            "dkim2", "selector2-shop-example._domainkey.shop.onmicrosoft.com");
    assertThat(records("microsoft-365-mail", "records", values))
        .containsExactly(
            "shop.example. 3600 IN MX 0 shop-example.mail.protection.outlook.com.",
            "shop.example. 3600 IN TXT \"v=spf1 include:spf.protection.outlook.com -all\"",
            "autodiscover.shop.example. 3600 IN CNAME autodiscover.outlook.com.");
    assertThat(records("microsoft-365-mail", "sign", values))
        .containsExactly(
            "selector1._domainkey.shop.example. 3600 IN CNAME"
                + " selector1-shop-example._domainkey.shop.onmicrosoft.com.",
            "selector2._domainkey.shop.example. 3600 IN CNAME"
                + " selector2-shop-example._domainkey.shop.onmicrosoft.com.");
  }

  @Test
  void google_workspace() {
    assertThat(records("google-workspace-mail", "records", Map.of()))
        .containsExactly(
            "shop.example. 3600 IN MX 1 smtp.google.com.",
            "shop.example. 3600 IN TXT \"v=spf1 include:_spf.google.com ~all\"");
  }

  private static List<String> records(String flow, String step, Map<String, String> values) {
    var read = ((Sound) FlowReader.read(ShippedFlows.text(flow), "en")).flow();
    var pasted = ((Run) read.step(step).orElseThrow()).with().get(PasteRecords.TEXT);
    return PasteReader.read(Said.fill(pasted, values), SHOP).portions().stream()
        .map(
            portion ->
                portion instanceof Told told && told.doubts().isEmpty()
                    ? told.record().line()
                    : portion.toString())
        .toList();
  }
}
