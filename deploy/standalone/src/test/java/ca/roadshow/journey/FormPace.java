package ca.roadshow.journey;

import com.microsoft.playwright.Page;

/** A person takes a moment to fill in a form; what takes none is taken for a program. */
final class FormPace {

    private static final int MILLIS = 2_100;

    private FormPace() {}

    static void wait(Page page) {
        page.waitForTimeout(MILLIS);
    }
}
