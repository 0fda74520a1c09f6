package ca.roadshow.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chromium, started once for all journeys of a test JVM. Each reader has their own cookies and language. */
public final class Browser {

    private static final Logger log = LoggerFactory.getLogger(Browser.class);

    /** The width of a desktop and of a phone, in pixels. */
    public static final int WIDE = 1280;

    public static final int NARROW = 390;

    private static final int SETTLING_MILLIS = 150;

    /** How long a page or a text may take on a slow machine. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    /** The paths of Chromium on Linux, macOS and Windows. The build's warning uses the same. */
    private static final List<String> PROGRAMS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static @Nullable Browser running;

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** Skips the test with a message if there is no Chromium. */
    public static synchronized Browser get() {
        var program = program();
        if (program.isEmpty()) {
            log.error("The browser journeys are skipped: neither Chromium nor Chrome is on this machine");
        }
        Assumptions.assumeTrue(program.isPresent(), "neither Chromium nor Chrome is on this machine");
        if (running == null) {
            var playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions().setExecutablePath(program.get()).setArgs(ARGUMENTS);
            running = new Browser(playwright.chromium().launch(options));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
        return running;
    }

    /**
     * Opens a browser context with its own cookies. Closing it closes its pages.
     *
     * @param language such as {@code fr-CA}
     */
    public BrowserContext reader(String language, ColorScheme scheme, int width) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                // Disables animations, because a colour in transition would fail the check of contrast.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("America/Toronto")
                .setViewportSize(width, height(width)));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** The height of a screen of that width, in pixels. */
    static int height(int width) {
        return width == NARROW ? 844 : 900;
    }

    public BrowserContext reader(String language) {
        return reader(language, ColorScheme.LIGHT, WIDE);
    }

    /** Waits until the parts that the page loads by itself are present. */
    public static void settle(Page page) {
        do {
            page.waitForTimeout(SETTLING_MILLIS);
        } while ((Boolean)
                page.evaluate("document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping') !== null"));
    }

    /**
     * Takes a screenshot of the whole page as {@code target/screenshots/<name>.png}, if
     * {@code -Droadshow.screenshots=true}. Without a graphics card, one takes a second of processor time.
     */
    public static void screenshot(Page page, String name) {
        if (Boolean.getBoolean("roadshow.screenshots")) {
            keep(page, name);
        }
    }

    /** Takes a screenshot in any case, to show a failure. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                // Otherwise Playwright would add a style to the page, which our content security policy forbids.
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getProperty("roadshow.chromium", "")), PROGRAMS.stream())
                .filter(program -> !program.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
