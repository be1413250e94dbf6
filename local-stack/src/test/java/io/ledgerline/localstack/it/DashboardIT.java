package io.ledgerline.localstack.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page at /, in a real browser. Pictures of it are left in target/dashboard. */
class DashboardIT {
  private static final int PATIENCE_MS = 30_000;
  private static final Path PICTURES = Path.of("target", "dashboard");

  @TempDir static Path folder;

  private static String url;
  private static ApiClient api;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "There is no chromium: the dashboard is not looked at");
    url = SharedStack.endpoints().api().get(0);
    api = SharedStack.api();
    Path file = RetailFiles.generate(folder, 300, 701, "dash");
    assertThat(SharedStack.load(file).rejected()).isZero();
    Served.shouldEqual(new RetailFold().addFile(file));
    chromium = new Chromium(program.get(), url);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void shouldNotHaveComplained() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private Page open(String place, Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url)) {
            complaints.add("asks elsewhere: " + request.url());
          }
        });
    page.navigate(url + "/" + place);
    return page;
  }

  private Page open(String place) {
    return open(place, new Browser.NewContextOptions().setViewportSize(1300, 1000));
  }

  private static void keep(Page page, String name) {
    byte[] unused =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
  }

  @Test
  void shouldShowWhatTheApiAnswers() throws Exception {
    Page page = open("");
    BigDecimal net = BigDecimal.ZERO;
    for (JsonNode year : items("sales?by=year")) {
      net = net.add(new BigDecimal(year.get("net").asText()));
    }

    assertThat(page.locator("#figures dd").first()).hasText(pounds(net));
    assertThat(page.locator("#chart canvas")).isVisible();
    page.getByText("As a table").click();
    assertThat(page.locator("#buckets tbody tr")).hasCount(items("sales?by=month").size());
    assertThat(page.locator("#products li button"))
        .hasText(texts(items("products/top?limit=10"), "description"));
    assertThat(page.locator("#invoices tbody button"))
        .hasText(texts(items("invoices/highest?limit=10"), "invoiceNo"));
    assertThat(page.locator("#customers tbody button"))
        .hasText(texts(items("customers/top?limit=10"), "customerId"));
    assertThat(page.locator("#status")).containsText("RUNNING");
    keep(page, "months");
  }

  @Test
  void shouldShowTheHoursOfAMonthAndComeBackToThem() throws Exception {
    Page page = open("");
    page.locator("#lengths").getByText("Hour").click();

    List<JsonNode> months = items("sales?by=month");
    String last = months.get(months.size() - 1).get("bucket").asText();
    assertThat(page.locator("#range")).hasText(last);
    assertThat(page.locator("#invoices tbody button"))
        .hasText(texts(items("invoices/highest?limit=10&period=month&at=" + last), "invoiceNo"));
    page.getByLabel("Earlier").click();
    String before = months.get(months.size() - 2).get("bucket").asText();
    assertThat(page.locator("#range")).hasText(before);
    page.locator("#measures").getByText("Units").click();
    String ranking = "products/top?limit=10&by=units&period=month&at=" + before;
    assertThat(page.locator("#products li button")).hasText(texts(items(ranking), "description"));
    assertThat(page.url()).contains("by=hour", "at=" + before, "measure=units");
    keep(page, "hours");

    page.reload();
    assertThat(page.locator("#range")).hasText(before);
    assertThat(page.locator("#products li button")).hasText(texts(items(ranking), "description"));
  }

  @Test
  void shouldLookUpWhatIsClickedAndWhatIsTyped() throws Exception {
    Page page = open("");
    JsonNode highest = items("invoices/highest?limit=1").get(0);
    page.locator("#invoices tbody button").first().click();
    assertThat(page.locator("#found tbody tr")).hasCount(highest.get("lineCount").asInt());

    page.locator("#found tbody button").first().click();
    assertThat(page.locator("#found dl")).containsText("stockCode");

    page.locator("#kind").selectOption("customers");
    page.locator("#key").fill("no such customer");
    page.locator("#key").press("Enter");
    assertThat(page.locator("#found")).hasText("There is no customer no such customer");
    keep(page, "found");
  }

  @Test
  void shouldShowAnInvoiceThatComesWhileOneLooks() throws Exception {
    Page page = open("");
    assertThat(page.locator("#live-state")).hasText("live");
    ApiClient.Response taken =
        api.post(
            "/v1/invoice-lines",
            """
            [{"invoiceNo":"dash-live","lineNo":1,"stockCode":"LIVE","quantity":3,
              "unitPrice":"1.25","issuedAt":"2011-03-01T10:00:00Z","country":"EIRE"}]""");
    assertThat(taken.status()).isEqualTo(202);

    assertThat(page.locator("#live li").first()).hasText("dash-liveEIRE, 1 line£3.75");
    page.locator("#live button").first().click();
    assertThat(page.locator("#found tbody tr")).hasCount(1);
    keep(page, "live");
  }

  /** This stack has no sinks; those of ReconcileIT are looked at there. */
  @Test
  void shouldShowWhatComesIn() {
    assertThat(open("").locator("#flow tbody tr").first()).containsText("order database");
  }

  /** Swagger UI, under the page's own policy of what may run. */
  @Test
  void shouldLetTheApiBeTried() {
    Page page = open("docs");
    page.getByText("Sales by hour, day, month or year, oldest first").click();
    page.getByText("Try it out").click();
    page.getByText("Execute", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".live-responses-table .response").first()).containsText("200");
    assertThat(page.locator(".live-responses-table")).containsText("bucket");
    assertThat(page.locator(".errors-wrapper")).hasCount(0);
    keep(page, "docs");
  }

  @Test
  void shouldBeUsedByKeysAlone() {
    Page page = open("");
    page.keyboard().press("Tab");
    Locator year = page.locator("#lengths").getByText("Year");
    assertThat(year).isFocused();
    page.keyboard().press("Enter");
    assertThat(year).hasAttribute("aria-pressed", "true");
    assertThat(year).isFocused();
    assertThat(page).hasURL(Pattern.compile("by=year"));
  }

  @Test
  void shouldFitAPhoneInTheDark() {
    Page page =
        open(
            "",
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("#invoices tbody tr").first()).isVisible();
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(18, 22, 21)");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of the page")
        .isLessThanOrEqualTo(390);
    keep(page, "phone");
  }

  private static List<JsonNode> items(String analytics) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    ApiClient.Response answer = api.get("/v1/analytics/" + analytics);
    assertThat(answer.status()).as(analytics).isEqualTo(200);
    answer.body().get("items").forEach(items::add);
    assertThat(items).as(analytics).isNotEmpty();
    return items;
  }

  private static String[] texts(List<JsonNode> items, String name) {
    return items.stream()
        .map(item -> item.get(name).asText(item.path("stockCode").asText()))
        .toArray(String[]::new);
  }

  private static String pounds(BigDecimal amount) {
    return String.format(Locale.UK, "%s£%,.0f", amount.signum() < 0 ? "-" : "", amount.abs());
  }
}
