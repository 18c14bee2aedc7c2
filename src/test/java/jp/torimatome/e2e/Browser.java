package jp.torimatome.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One window of Debian's Chromium, in which somebody uses the chat page. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final String page;

  private Browser(ChromeDriver driver, String page) {
    this.driver = driver;
    this.page = page;
  }

  /** Skips the test, in one clear line, on a machine without Chromium and its driver. */
  public static Browser open(String page, Path profile) {
    boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    Assumptions.assumeTrue(
        installed,
        "browser tests are skipped: install Debian's chromium and chromium-driver to run them");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), page);
  }

  /** Opens the page as a person, in a channel. */
  public void be(String person, String channel) {
    driver.get("about:blank");
    driver.get(page + "/#as=" + person + "&channel=" + channel);
    see("body[data-ready=true]");
  }

  /** Waits for an element that is shown. */
  public WebElement see(String selector) {
    return patiently().until(window -> shown(selector).stream().findFirst().orElse(null));
  }

  /** Waits until the text of an element holds the words. */
  public String read(String selector, String words) {
    return patiently()
        .withMessage("«" + words + "» in " + selector)
        .until(window ->
            shown(selector).stream()
                .map(WebElement::getText)
                .filter(text -> text.contains(words))
                .findFirst()
                .orElse(null));
  }

  public void gone(String selector) {
    patiently().withMessage("still there: " + selector).until(window -> shown(selector).isEmpty());
  }

  public void press(String selector) {
    see(selector).click();
  }

  /** Opens a menu and chooses from it. */
  public void choose(String selector, String value) {
    press(selector);
    press("[data-testid=options] [role=option][data-value='" + value + "']");
  }

  /** Ticks the box of an option. */
  public void tick(String value) {
    press("[data-testid=modal] input[type=checkbox][value='" + value + "']");
  }

  /** Replaces what stands in a field. */
  public void type(String selector, String words) {
    WebElement field = see(selector);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    field.sendKeys(words);
  }

  /** Writes in the composer and sends. */
  public void say(String words) {
    type("[data-testid=composer-input]", words);
    see("[data-testid=composer-input]").sendKeys(Keys.ESCAPE, Keys.ENTER);
  }

  public String valueOf(String selector) {
    return String.valueOf(see(selector).getDomProperty("value"));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private List<WebElement> shown(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  private WebDriverWait patiently() {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    wait.ignoring(StaleElementReferenceException.class);
    return wait;
  }
}
