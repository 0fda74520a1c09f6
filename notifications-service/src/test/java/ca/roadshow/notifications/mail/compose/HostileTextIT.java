package ca.roadshow.notifications.mail.compose;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hostile names and addresses cannot add headers or recipients. */
@NotificationsUnderTest
class HostileTextIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String[] HEADERS = {
        "Auto-Submitted",
        "Content-Language",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To"
    };

    private final String meetupId = "meetup-" + UUID.randomUUID();

    @Autowired
    Network network;

    @Autowired
    MailFixture mails;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: everyone@example.org",
                "Eve\nBcc: everyone@example.org\n\nDear all",
                "Eve\rBcc: everyone@example.org",
                "Eve\u2028Bcc: everyone@example.org\u0085X: y",
                "Eve\u0000\u001b[2J",
                "\u202egro.elpmaxe@eve\u202c \u2067x\u2069",
                "=?utf-8?q?Eve=0D=0ABcc:_everyone@example.org?=",
                "Eve\" <everyone@example.org>, \"x"
            })
    void keepsHeadersOnOneLine(String hostile) {
        var named = someone("named");
        var person = network.person(hostile, named, "en");
        network.say(meetupId, titled(hostile.replace("\u0000", "")));
        network.say(meetupId, network.registered(meetupId, person, "CONFIRMED", null));
        network.say(meetupId, movedTo(hostile.replace("\u0000", "") + " II"));
        network.say(meetupId, new MeetupWithdrawn(meetupId, new Bilingual(hostile.replace("\u0000", ""), null)));
        var proposal = Network.proposal("call-" + UUID.randomUUID(), person);
        network.say(
                proposal.proposalId(),
                new ProposalReceived(
                        proposal.callId(),
                        proposal.proposalId(),
                        person,
                        hostile,
                        proposal.format(),
                        proposal.submittedAt()));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(named).size() == 4);
        assertThat(mails.receivedBy(named)).allSatisfy(mail -> assertOneLine(mail, named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé 🍁 Tremblay",
                "👩‍🚀👩🏽‍🚀",
                "𝒵𝑜𝑒 𠮷田",
                "שירה לוי",
                "أمينة ديالو",
                "李小龍",
                "Ngọc Ánh Nguyễn"
            })
    void keepsNamesUnchanged(String name) {
        var named = someone("named");
        network.say(meetupId, titled("Soirée " + name));
        network.say(meetupId, network.registered(meetupId, network.person(name, named, "fr"), "CONFIRMED", null));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(named).size() == 1);
        assertThat(mails.receivedBy(named)).singleElement().satisfies(mail -> {
            assertOneLine(mail, named);
            assertThat(mail.headers().get("To")).singleElement().asString().contains(name, "<" + named + ">");
            assertThat(mail.subject()).endsWith("Soirée " + name);
            assertThat(mail.text()).contains("Bonjour " + name + ",");
            assertThat(mail.html()).contains(name);
        });
    }

    @Test
    void keepsALongNameOnOneLine() {
        var named = someone("long");
        var text = "é".repeat(1_000);
        network.say(meetupId, titled(text));
        network.say(meetupId, network.registered(meetupId, network.person(text, named, "fr"), "CONFIRMED", null));
        network.say(meetupId, new MeetupWithdrawn(meetupId, Bilingual.both(text, text)));
        await().atMost(PATIENCE).until(() -> mails.receivedBy(named).size() == 2);
        assertThat(mails.receivedBy(named)).allSatisfy(mail -> {
            assertOneLine(mail, named);
            assertThat(mail.subject()).hasSizeLessThan(250).contains("éé");
        });
        assertThat(mails.receivedBy(named))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Raison\u00a0: " + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone%example.com@", "everyone!eve@", "eve+everyone=example.com@"})
    void acceptsUnusualLocalParts(String local) {
        var email = local + "hack-" + UUID.randomUUID() + ".example.org";
        register(email);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        assertThat(mails.receivedBy(email)).singleElement().satisfies(mail -> assertOneLine(mail, email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"everyone@example.com,\"@",
                "\"eve\\\" <everyone@example.com>\"@",
                "everyone@example.com,eve@",
                "everyone@example.com@",
                "eve> rcpt to:<everyone@example.com@",
                "<everyone@example.com>,eve@"
            })
    void rejectsAListOfAddresses(String local) {
        var domain = "several-" + UUID.randomUUID() + ".example.org";
        register(local + domain);
        await().atMost(PATIENCE).until(() -> status().equals("failed address-invalid"));
        assertThat(RealParts.mailbox().messages())
                .noneSatisfy(mail -> assertThat(mail.to()).anyMatch(to -> to.contains(domain)));
        assertThat(mails.receivedBy("everyone@example.com")).isEmpty();
    }

    /**
     * A server without SMTPUTF8 (RFC 6531) rejects addresses with other characters, and no server accepts more than the length of
     * RFC 5321.
     */
    @ParameterizedTest
    @ValueSource(strings = {"zoé@", "ζωή@", "\"zoe roy\"@", "LONG@"})
    void rejectsAddressesThatNotEveryServerAccepts(String local) {
        var domain = "unusual-" + UUID.randomUUID() + ".example.org";
        var address = local.replace("LONG", "z".repeat(320 - 1 - domain.length())) + domain;
        register(address);
        await().atMost(PATIENCE).until(() -> status().equals("failed address-invalid"));
        assertThat(RealParts.mailbox().messages())
                .noneSatisfy(mail -> assertThat(mail.to()).anyMatch(to -> to.contains(domain)));
    }

    private static void assertOneLine(ReceivedMail mail, String email) {
        assertThat(mail.to()).containsExactly(email);
        assertThat(mail.headers()).containsOnlyKeys(HEADERS);
        for (var name : List.of("From", "To", "Subject")) {
            assertThat(mail.headers().get(name))
                    .singleElement()
                    .asString()
                    .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }

    private void register(String email) {
        network.say(meetupId, Network.evening(meetupId));
        network.say(meetupId, network.registered(meetupId, network.person("Eve", email, "en"), "CONFIRMED", null));
    }

    private String status() {
        return jdbc.sql("select coalesce(max(status || coalesce(' ' || reason, '')), 'none') from mail_ledger"
                        + " where content ->> 'meetupId' = ?")
                .param(meetupId)
                .query(String.class)
                .single();
    }

    private MeetupRevised movedTo(String venue) {
        var titled = titled(venue);
        return new MeetupRevised(
                meetupId, titled.title(), titled.startsAt(), titled.endsAt(), titled.zone(), titled.venue(), 60);
    }

    private MeetupAnnounced titled(String title) {
        var evening = Network.evening(meetupId);
        return new MeetupAnnounced(
                meetupId,
                evening.slug(),
                evening.kind(),
                Bilingual.both(title, title),
                evening.communityId(),
                evening.startsAt(),
                evening.endsAt(),
                evening.zone(),
                title,
                60);
    }
}
