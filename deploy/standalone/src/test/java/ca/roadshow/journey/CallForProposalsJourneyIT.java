package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From an open call in French, through a talk of two speakers, to the alternate who confirms, on the pages that speakers, reviewers and organizers use. */
class CallForProposalsJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";
    private static final String TALK = "Ce que 400 alertes nous ont appris";
    private static final String ALTERNATE = "Des files qui pardonnent";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CALL = Pattern.compile(".*/cfps/manage/([^/?]+)\\?done=opened");

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final MailboxReader mailbox = roadshow.mailbox();
    private final String amina = TalkCall.unique("amina", "nuage.example.org");
    private final String sacha = TalkCall.unique("sacha", "example.org");
    private final String noe = TalkCall.unique("noe", "example.org");
    private final String zoe = TalkCall.unique("zoe", "example.org");

    @Test
    void fromOpenCallToConfirmationByAlternate() {
        try (var desk = Browser.get().reader("fr-CA")) {
            var organizer = desk.newPage();
            new SignIn(roadshow).as(ORGANIZER, organizer);
            var call = open(organizer);
            submit(call);
            var queues = call.submit(ALTERNATE, "Noé Gagnon", noe, Map.of());
            var helm = call.submit("Un an sans Helm", "Zoé Nguyễn", zoe, Map.of());
            var alerts = mailbox.awaitLink(amina, "/proposals/").replaceFirst(".*/proposals/([^?]+).*", "$1");
            call.plan(organizer);

            var kofi = TalkCall.unique("kofi", "committee.example.net");
            var june = TalkCall.unique("june", "jury.example.net");
            var lea = TalkCall.unique("lea", "nuage.example.org");
            call.appoint(desk, "Kofi Mensah", kofi);
            call.appoint(desk, "June Park", june);
            call.appoint(desk, "Léa Tremblay", lea);
            reviewWithTheKeyboard(call, kofi);
            review(call, june, 3);
            reviewOthers(call, lea, alerts);

            seeTheReviews(organizer, call);
            decide(organizer, call, Map.of(alerts, "ACCEPT", queues.id(), "ALTERNATE", helm.id(), "DECLINE"));
            publish(organizer, call);
            mailbox.await(zoe, "Au sujet de votre proposition");
            mailbox.await(noe, "En réserve");

            confirm(mailbox.await(sacha, "Acceptée"), TALK, call);
            assertThat(talks(call)).contains("Amina Diallo", "Sacha Bouchard");
            addToAnAgenda(organizer, call);
            withdraw(mailbox.await(amina, "Acceptée"));
            confirm(mailbox.await(noe, "Acceptée"), ALTERNATE, call);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(talks(call)).doesNotContain(TALK));
        }
    }

    private TalkCall open(Page page) {
        page.navigate(roadshow.url("/cfps/manage/new"));
        fill(page, "title.fr", "Tournée d’hiver " + UUID.randomUUID().toString().substring(0, 8));
        fill(page, "description.fr", "Racontez-nous ce qui a brisé.");
        fill(page, "opens", TalkCall.local(Duration.ofHours(-1)));
        fill(page, "closes", TalkCall.local(Duration.ofDays(20)));
        fill(page, "formats[0].name.fr", "Présentation");
        fill(page, "formats[0].minutes", "30");
        fill(page, "formats[0].id", "talk");
        fill(page, "formats[1].name.fr", "Atelier");
        fill(page, "formats[1].minutes", "90");
        fill(page, "formats[1].id", "workshop");
        fill(page, "asks.mostCoSpeakers", "1");
        page.locator("details", new Page.LocatorOptions().setHasText("Questions aux personnes"))
                .locator("summary")
                .click();
        fill(page, "asks.questions[0].text.fr", "Que faut-il apporter?");
        fill(page, "asks.questions[0].format", "workshop");
        page.locator("[name='asks.questions[0].need']").selectOption("SUBMISSION");
        page.locator("#call-form button[type=submit]").click();
        assertThat(page.locator(".notice-success")).hasText("Appel enregistré.");
        var slug = CALL.matcher(page.url()).replaceFirst("$1");
        var http = roadshow.http();
        var id = http.json(http.get("/api/cfps/" + slug)).get("id").asString();
        return new TalkCall(roadshow, new SignIn(roadshow).calls(page.context()), id, slug);
    }

    /**
     * Submits on a phone. The draft is saved automatically, and a question for workshops is shown only for a workshop.
     */
    private void submit(TalkCall call) {
        try (var phone = Browser.get().reader("fr-CA", ColorScheme.LIGHT, Browser.NARROW)) {
            var page = phone.newPage();
            page.navigate(roadshow.url("/cfps/" + call.slug()));
            FormPace.wait(page);
            fill(page, "title", TALK);
            fill(page, "abstract", "Nous avons supprimé la plupart de nos alertes.");
            page.locator("#field-format").selectOption("workshop");
            var question = page.locator("[name='answers[0].value']");
            assertThat(question).isVisible();
            page.locator("#field-format").selectOption("talk");
            assertThat(question).isHidden();
            page.locator("#field-language").selectOption("fr");
            fill(page, "speaker.name", "Amina Diallo");
            fill(page, "speaker.email", amina);
            assertThat(page.locator("#draft-state a")).isVisible();
            page.locator("#proposal-form .actions button").first().click();
            assertThat(page.locator(".chips")).hasText("Soumise");
            Browser.screenshot(page, "proposals/tracking-fr-390");
            mailbox.await(amina, "Proposition reçue");
            fill(page, "email", sacha);
            page.locator("#invite-form button").click();
            assertThat(page.locator(".notice-success")).hasText("Invitation envoyée.");
            accept(mailbox.await(sacha, "Amina Diallo vous invite à donner une présentation ensemble"));
            page.reload();
            assertThat(page.locator("#speakers [data-speaker=ACCEPTED]").last()).hasText("Sacha Bouchard");
            assertThat(page.locator("#invite-form")).hasCount(0);
            Browser.screenshot(page, "proposals/speakers-fr-390");
        }
    }

    /** The call admits one co-speaker. */
    private void accept(MailboxReader.Mail invitation) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(invitation.link("/proposals/").orElseThrow());
            assertThat(page.locator("main")).containsText(TALK);
            Browser.screenshot(page, "proposals/invitation-fr");
            fill(page, "name", "Sacha Bouchard");
            page.locator("#acceptance-form button").click();
            assertThat(page.locator("#speakers")).containsText("Sacha Bouchard");
        }
    }

    /** A digit scores, Enter saves, U undoes, N skips to the next proposal. */
    private void reviewWithTheKeyboard(TalkCall call, String address) {
        try (var reader = Browser.get().reader("en-CA")) {
            var page = reader.newPage();
            new SignIn(roadshow).as(address, page);
            page.navigate(roadshow.url(call.manage("/reviews/next")));
            var head = page.locator(".page-head");
            assertThat(head).containsText("0 of 3 reviewed");
            var first = page.locator("h1").innerText();
            score(page, "4", "5");
            assertThat(head).containsText("1 of 3 reviewed");
            Browser.screenshot(page, "proposals/queue");

            press(page, "u");
            assertThat(page.locator("h1")).hasText(first);
            assertThat(page.locator("[name=score-overall][value='4']")).isChecked();
            page.locator("[name=score-overall][value='4']").focus();
            press(page, "3");
            assertThat(page.locator("[name=score-overall][value='3']")).isChecked();
            press(page, "Enter");
            assertThat(page.locator("h1")).not().hasText(first);

            var later = page.locator("h1").innerText();
            press(page, "n");
            assertThat(page.locator("h1")).not().hasText(later);
            score(page, "2", "2");
            assertThat(page.locator("h1")).hasText(later);
            score(page, "5", "0");
            assertThat(page.locator("main")).containsText("All done");
            assertThat(head).containsText("3 of 3 reviewed");
        }
    }

    private void review(TalkCall call, String address, int proposals) {
        try (var reader = Browser.get().reader("en-CA")) {
            var page = reader.newPage();
            new SignIn(roadshow).as(address, page);
            reviewAll(page, call, proposals);
        }
    }

    private void reviewAll(Page page, TalkCall call, int proposals) {
        page.navigate(roadshow.url(call.manage("/reviews/next")));
        for (var given = 0; given < proposals; given++) {
            assertThat(page.locator(".page-head")).containsText(Pattern.compile(given + " .* " + proposals));
            score(page, "3", String.valueOf(given));
        }
        assertThat(page.locator(".empty")).isVisible();
    }

    /** The reviewer's address has the domain of a speaker, so one proposal is hidden. */
    private void reviewOthers(TalkCall call, String address, String hidden) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            new SignIn(roadshow).as(address, page);
            reviewAll(page, call, 2);
            var answer = page.navigate(roadshow.url(call.manage("/proposals/" + hidden)));
            assertThat(answer.status()).isEqualTo(403);
            page.navigate(roadshow.url(call.manage("/proposals")));
            assertThat(page.locator("main")).not().containsText(TALK);
        }
    }

    private static void score(Page page, String clarity, String novelty) {
        press(page, clarity);
        press(page, novelty);
        assertThat(page.locator("[name=score-novelty][value='" + novelty + "']"))
                .isChecked();
        press(page, "Enter");
    }

    /** The page listens to keys once it is loaded, which is later than its text can be read. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private void seeTheReviews(Page page, TalkCall call) {
        page.navigate(roadshow.url(call.manage("/reviewers")));
        assertThat(page.locator("#conflicts-title ~ ul")).containsText("Léa Tremblay");
        assertThat(page.locator("#conflicts-title ~ ul")).containsText("même domaine de courriel");
        page.navigate(roadshow.url(call.manage("/proposals")));
        var alerts = page.locator("tr", new Page.LocatorOptions().setHasText(TALK));
        assertThat(alerts.locator("[data-label='Évaluations']")).hasText("2");
        Browser.screenshot(page, "proposals/ranking-fr");
    }

    private void decide(Page page, TalkCall call, Map<String, String> outcomes) {
        page.navigate(roadshow.url(call.manage("/decisions")));
        outcomes.forEach((proposal, outcome) ->
                page.locator("select[name^='decision:" + proposal + "']").selectOption(outcome));
        page.locator("tr", new Page.LocatorOptions().setHasText(ALTERNATE))
                .locator("[name^=rank]")
                .fill("1");
        page.locator("#decisions-form button[type=submit]").click();
        assertThat(page.locator(".notice-success")).hasText("Décisions enregistrées.");
        assertThat(page.locator("main")).containsText("1 présentation acceptée.");
        Browser.screenshot(page, "proposals/decisions-fr");
    }

    private void publish(Page page, TalkCall call) {
        page.navigate(roadshow.url(call.manage("/outbox")));
        assertThat(page.locator(".trail > li")).hasCount(4);
        page.locator("[name='note.fr']").fill("Au plaisir de vous rencontrer.");
        page.locator("#publication-form .button-quiet").click();
        assertThat(page.locator(".notice-success"))
                .hasText("Notes enregistrées. Les courriels ci-dessous les contiennent.");
        Browser.screenshot(page, "proposals/outbox-fr");
        var read = readTheMail(page);
        page.navigate(roadshow.url(call.manage("/outbox")));
        page.locator("#publish").click();
        assertThat(page.locator(".notice-success")).hasText("Envoi de 4 courriels en cours.");
        var mail = mailbox.await(amina, "Acceptée").text().replace("\r\n", "\n");
        assertThat(mail).contains("Au plaisir de vous rencontrer.", "Une prise vous attend.");
        read.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> assertThat(mail).contains(line));
    }

    /** Adds a note to one mail, and returns the text that the page shows. */
    private String readTheMail(Page page) {
        page.locator(".trail > li", new Page.LocatorOptions().setHasText(TALK))
                .locator("a")
                .first()
                .click();
        page.locator("[name=text]").fill("Une prise vous attend.");
        page.locator("#note-form button[type=submit]").click();
        assertThat(page.locator(".notice-success")).hasText("Note enregistrée.");
        assertThat(page.frameLocator("iframe[name=formatted-mail]").locator("body"))
                .containsText("Une prise vous attend.");
        Browser.screenshot(page, "proposals/outbox-mail-fr");
        return page.locator(".mail-preview").textContent();
    }

    private void confirm(MailboxReader.Mail mail, String title, TalkCall call) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(mail.link("/proposals/").orElseThrow());
            page.locator("form[action*='/confirmation'] button").click();
            assertThat(page.locator(".notice-success")).hasText("Présentation confirmée. Merci!");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(talks(call)).contains(title));
        }
    }

    /** A meetup of the whole network can take over talks of a call of the whole network. */
    private void addToAnAgenda(Page page, TalkCall call) {
        var meetup = Map.of(
                "title",
                Map.of("fr", "Une soirée de présentations"),
                "startsAt",
                "2039-03-04T23:00:00Z",
                "endsAt",
                "2039-03-05T01:30:00Z",
                "capacity",
                60);
        var http = call.organizer();
        var edit = "/organizer/meetups/"
                + http.json(http.post("/api/organizer/meetups", meetup))
                        .get("slug")
                        .asString() + "/edit";
        await().atMost(PATIENCE).until(() -> http.get(edit).body().contains(TALK));
        page.navigate(roadshow.url(edit));
        var offered = page.locator("li", new Page.LocatorOptions().setHasText(TALK));
        assertThat(offered.locator(".prose")).isHidden();
        offered.locator("summary").click();
        assertThat(offered.locator(".prose")).hasText("Nous avons supprimé la plupart de nos alertes.");
        Accessible.check(page);
        Browser.screenshot(page, "proposals/agenda-form-fr");
        offered.locator("button").click();
        assertThat(page.locator("[name='agenda[0].titleFr']")).hasValue(TALK);
        assertThat(page.locator("[name='agenda[0].summaryFr']"))
                .hasValue("Nous avons supprimé la plupart de nos alertes.");
    }

    /** Returns the text of the public page. */
    private String talks(TalkCall call) {
        return roadshow.http().get("/cfps/" + call.slug() + "/talks").body();
    }

    private void withdraw(MailboxReader.Mail mail) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(mail.link("/proposals/").orElseThrow());
            page.locator("a[href*='/withdrawal']").click();
            page.locator("[name=reason]").fill("Je suis malade.");
            page.locator("#withdrawal-form button[type=submit]").click();
            assertThat(page.locator(".notice-success")).hasText("Proposition retirée.");
            assertThat(page.locator(".agenda")).containsText("Je suis malade.");
        }
    }

    private static void fill(Page page, String field, String value) {
        page.locator("[name='" + field + "']").fill(value);
    }
}
