package ca.roadshow.journey;

import com.microsoft.playwright.Page;

/** Waits as long as a person needs for a form. A form that is sent faster is held back. */
final class FormPace {

    private static final int MILLIS = 2_100;

    private FormPace() {}

    static void wait(Page page) {
        page.waitForTimeout(MILLIS);
    }
}
