package ca.roadshow.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Signing in as people do: by the form, and the link in the mail. */
record SignIn(RunningRoadshow roadshow) {

    /** The name of the cookie. */
    static final String COOKIE = "roadshow_sign_in";

    /** The API with the cookie of somebody who is signed in. */
    HttpCalls calls(BrowserContext signedIn) {
        return signedIn.cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .map(cookie -> new HttpCalls(roadshow.origin(), cookie.name + "=" + cookie.value))
                .findFirst()
                .orElseThrow();
    }

    /** Leaves the page where the sign-in led to. */
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
