package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks pages as one reader sees them, each twice: on a desktop, and on a phone in the other color scheme. A page is
 * loaded once for both. Axe takes most of the time, so it runs on every wide page in English and on every third narrow
 * page in French.
 *
 * @param language such as {@code fr-CA}
 * @param atDesk the color scheme on the desktop
 */
record PageWalk(String language, ColorScheme atDesk) {

    /** What Thymeleaf renders for a missing message. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.-]+_(en|fr)_CA\\?\\?");

    private static final int NARROW_EACH = 3;

    /** Fails with all faults of all pages. */
    void over(List<String> paths, List<Cookie> cookies) {
        var wrong = new ArrayList<String>();
        try (var reader = Browser.get().reader(language, atDesk, Browser.WIDE)) {
            reader.addCookies(cookies);
            var page = reader.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> noteError(message, page, errors));
            for (var index = 0; index < paths.size(); index++) {
                var path = paths.get(index);
                show(page, Browser.WIDE, atDesk);
                page.navigate(RunningRoadshow.get().url(path));
                Browser.settle(page);
                wrong.addAll(errors);
                look(page, path, Browser.WIDE, atDesk, isEnglish(), wrong);
                show(page, Browser.NARROW, other(atDesk));
                look(page, path, Browser.NARROW, other(atDesk), !isEnglish() && index % NARROW_EACH == 0, wrong);
                // Axe itself tries to add a style to the page, which our content security policy forbids.
                errors.clear();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isEnglish() {
        return language.startsWith("en");
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, Browser.height(width));
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }

    private static ColorScheme other(ColorScheme scheme) {
        return scheme == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private void look(Page page, String path, int width, ColorScheme scheme, boolean withAxe, List<String> wrong) {
        var before = wrong.size();
        var seen = page.url() + " at " + width;
        if (!language.equals(page.locator("html").getAttribute("lang"))) wrong.add(seen + " is not in " + language);
        if (MISSING_TEXT.matcher(page.content()).find()) wrong.add(seen + " shows the key of a text");
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            wrong.add(seen + " scrolls sideways");
        }
        if (withAxe) {
            try {
                Accessible.check(page);
            } catch (AssertionError violations) {
                wrong.add(width + " " + scheme + ": " + violations.getMessage());
            }
        }
        var name = "%s-%s-%d/%s".formatted(language, scheme, width, name(path));
        if (wrong.size() > before) {
            Browser.keep(page, name);
        } else {
            Browser.screenshot(page, name);
        }
    }

    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.substring(1).replaceFirst("\\?.*", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Ignores the browser's error for the page that tests the 404 status. */
    private static void noteError(ConsoleMessage message, Page page, List<String> errors) {
        if (message.type().equals("error") && !page.url().endsWith("/nowhere"))
            errors.add(page.url() + ": " + message.text());
    }
}
