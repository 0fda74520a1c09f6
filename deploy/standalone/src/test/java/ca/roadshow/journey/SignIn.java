package ca.roadshow.journey;

import com.microsoft.playwright.Page;

/** Signing in as people do: by the form, and the link in the mail. */
record SignIn(RunningRoadshow roadshow) {

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
