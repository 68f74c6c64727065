package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real browser of the size of a phone. Pictures of what it saw are left in target/screens. */
class LoginInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENS = Path.of("target", "screens");

  private static Playwright playwright() {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "There is no " + CHROMIUM + "; './bot test' installs the package chromium");
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox", // also where the tests run as root
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void a_customer_presses_the_button_and_is_in_his_panel(ColorScheme colours) {
    try (var premises = Premises.local();
        var playwright = playwright();
        var browser = launch(playwright);
        var phone =
            browser.newContext(
                new NewContextOptions().setViewportSize(360, 740).setColorScheme(colours))) {
      var complaints = new ArrayList<String>();
      var page = phone.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      var link = premises.server.address().of(premises.link("a"));

      page.navigate(link);
      keep(page, "login-" + colours);
      assertThat(page.title()).isEqualTo("Log in to Plesk");
      assertThat(widerThanTheScreen(page)).isFalse();

      button(page, "Continue to Plesk").click();
      assertThat(page.url()).contains(PretendPanel.PATH);
      assertThat(page.getByRole(AriaRole.HEADING).textContent())
          .isEqualTo("This would be Plesk for ada-lovell.example");
      keep(page, "panel-" + colours);

      page.navigate(link);
      assertThat(page.getByRole(AriaRole.HEADING).textContent())
          .isEqualTo("This link has been used");
      keep(page, "used-" + colours);
      assertThat(complaints).allMatch(text -> text.contains("410")); // and nothing of the policy
      assertThat(premises.hosting.minted()).isEqualTo(1);
    }
  }

  @Test
  void a_customer_logs_in_on_the_website_and_reads_the_code_for_his_chat() {
    try (var premises = Premises.local();
        var playwright = playwright();
        var browser = launch(playwright);
        var phone = browser.newContext(new NewContextOptions().setViewportSize(360, 740))) {
      var complaints = new ArrayList<String>();
      var page = phone.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));

      page.navigate(premises.server.address().of(premises.visit("a")));
      keep(page, "visit");
      assertThat(page.content()).contains("Telegram");
      assertThat(widerThanTheScreen(page)).isFalse();

      button(page, "Log in").click();
      assertThat(page.url()).contains(VisitRoutes.BACK);
      assertThat(page.content()).containsPattern("\\d{3} \\d{3}");
      assertThat(widerThanTheScreen(page)).isFalse();
      keep(page, "code");
      assertThat(complaints).isEmpty();

      page.reload();
      assertThat(page.getByRole(AriaRole.HEADING).textContent())
          .isEqualTo("This login cannot be used");
    }
  }

  @Test
  void another_site_cannot_press_the_button() {
    try (var premises = Premises.local();
        var playwright = playwright();
        var browser = launch(playwright);
        var victim = browser.newContext()) {
      var page = victim.newPage();
      var link = premises.server.address().of(premises.link("a"));

      page.setContent(
          "<form method=post action='%s'><button>Win a prize</button></form>".formatted(link));
      button(page, "Win a prize").click();

      assertThat(page.getByRole(AriaRole.HEADING).textContent())
          .isEqualTo("Please press the button on our own page");
      assertThat(premises.hosting.minted()).isZero();

      page.getByRole(AriaRole.LINK).click();
      button(page, "Continue to Plesk").click();
      assertThat(page.url()).contains(PretendPanel.PATH);
    }
  }

  private static com.microsoft.playwright.Locator button(
      com.microsoft.playwright.Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private static boolean widerThanTheScreen(com.microsoft.playwright.Page page) {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }

  private static void keep(com.microsoft.playwright.Page page, String name) {
    page.screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }
}
