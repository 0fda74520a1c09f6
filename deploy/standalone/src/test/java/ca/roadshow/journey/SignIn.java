package ca.roadshow.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Signs in by the form and the link in the mail. */
record SignIn(RunningRoadshow roadshow) {

    /** The name of the cookie. */
    static final String COOKIE = "roadshow_sign_in";

    /** Returns API calls with the session cookie of a browser context. */
    HttpCalls calls(BrowserContext signedIn) {
        return signedIn.cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .map(cookie -> new HttpCalls(roadshow.origin(), cookie.name + "=" + cookie.value))
                .findFirst()
                .orElseThrow();
    }

    /** Signs in on a page, and stays on the page after the sign-in. */
    void as(String address, Page page) {
        var mailbox = roadshow.mailbox();
        var known = mailbox.links(address, "/sign-in/link");
        page.navigate(roadshow.url("/sign-in"));
        FormPace.wait(page);
        page.locator("form[action='/sign-in'] [name=email]").fill(address);
        page.locator("form[action='/sign-in'] button[type=submit]").click();
        page.navigate(mailbox.awaitNewLink(address, "/sign-in/link", known));
        page.locator("form[action='/sign-in/link'] button[type=submit]").click();
    }
}
