package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages behind people's links on the last day before a meetup, one for each state. */
final class LastDayPages {

    /** Long enough to RSVP and to postpone the meetup, and short enough to wait for. */
    private static final Duration SOON = Duration.ofSeconds(45);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningRoadshow roadshow;
    private final BrowserContext organizer;
    private final List<String> found = new ArrayList<>();
    private final List<String> organizers = new ArrayList<>();

    private LastDayPages(RunningRoadshow roadshow, BrowserContext organizer) {
        this.roadshow = roadshow;
        this.organizer = organizer;
    }

    /** Each meetup has one seat, so that no other journey gets one. */
    static LastDayPages made(RunningRoadshow roadshow, BrowserContext organizer) {
        var pages = new LastDayPages(roadshow, organizer);
        var silent = pages.askedForAMoment();
        pages.askAndMove();
        pages.callOff();
        pages.add(silent, "/rejoining");
        return pages;
    }

    /** Makes only the pages of organizers. Takes less time, because no offer has to lapse. */
    static List<String> ofOrganizers(RunningRoadshow roadshow, BrowserContext organizer) {
        var pages = new LastDayPages(roadshow, organizer);
        pages.askAndMove();
        return List.copyOf(pages.organizers);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** Makes an offer that ends at the original start; when that passes, the postponed meetup is still to come. */
    private String askedForAMoment() {
        var meetup = LastDay.planned(roadshow, organizer, 1, SOON);
        var gone = meetup.rsvp("Ana", 1);
        var silent = meetup.rsvp("Remi", 1);
        meetup.cancel(gone);
        meetup.postpone(1, LastDay.AHEAD);
        return silent;
    }

    /** One person cancels, one has an offer, one waits, and the line has a move. */
    private void askAndMove() {
        var meetup = LastDay.planned(roadshow, organizer, 1);
        var gone = meetup.rsvp("Ana", 1);
        var asked = meetup.rsvp("Bob", 1);
        var waits = meetup.rsvp("Camille", 1);
        var moved = meetup.rsvp("Eve", 1);
        meetup.cancel(gone);
        var page = organizer.newPage();
        page.navigate(roadshow.url(place(meetup, moved)));
        page.locator("[name=position]").fill("2");
        page.locator("[name=reason]").fill("Helps to set up the room");
        page.locator("form.form-card button").click();
        add(gone, "M’inscrire de nouveau");
        add(asked, "/acceptance");
        add(waits, "/line");
        add("/meetups/" + meetup.slug() + "/line", "Helps to set up the room");
        organizers.add(place(meetup, waits));
        organizers.add("/organizer/meetups/" + meetup.slug() + "/edit");
    }

    private void callOff() {
        var meetup = LastDay.planned(roadshow, organizer, 1);
        var seated = meetup.rsvp("Dora", 1);
        meetup.callOff(Map.of("en", "Snow closes the roads.", "fr", "La neige ferme les routes."));
        add(seated, "La neige ferme les routes.");
        add("/meetups/" + meetup.slug(), "La neige ferme les routes.");
    }

    private static String place(LastDay meetup, String rsvp) {
        var id = rsvp.replaceFirst(".*/rsvps/", "").replaceFirst("\\?.*", "");
        return "/organizer/meetups/" + meetup.slug() + "/rsvps/" + id + "/place";
    }

    /** Adds a page after it has reached the required state. */
    private void add(String path, String part) {
        var inFrench = path + (path.contains("?") ? "&" : "?") + "lang=fr";
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(roadshow.http().get(inFrench).body()).contains(part));
        found.add(path);
    }
}
