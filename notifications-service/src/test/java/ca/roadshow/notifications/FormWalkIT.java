package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.campaign.StoredCampaign;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.RequestSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.testkit.FormWalk;
import ca.roadshow.testkit.FormWalk.Filled;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Submits every form after its language was switched. */
@NotificationsUnderTest
class FormWalkIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    StoredCampaign campaigns;

    @Autowired
    Commands commands;

    @Autowired
    PersonalData personalData;

    @Autowired
    MailLinks links;

    @LocalServerPort
    int port;

    @Test
    void showsEveryFormInFrenchWithoutChangingAnything() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        var zoe = addressIds.of("zoe.walk@example.org").value();
        people.grant(zoe, "ORGANIZER", "*");
        campaigns.draftToOttawa("campaign-walk");
        var cookie = people.cookie(zoe);
        var walk = new FormWalk(URI.create("http://localhost:" + port), cookie, this::facts);
        var forms = new HashMap<String, Filled>();
        forms.put(
                "/subscriptions",
                new Filled(
                        "/subscriptions",
                        Map.of("email", "zoe.walk@example.org", "topics", "newsletter"),
                        List.of("value=\"zoe.walk@example.org\"", "value=\"newsletter\" checked")));
        forms.put("/newsletter/embed", Filled.button("/newsletter/embed"));
        var own = subscription();
        forms.put(
                "/subscriptions/{id}/preferences",
                new Filled(
                        own.replace("?", "/preferences?"),
                        Map.of("topics", "cfp", "language", "en"),
                        List.of("value=\"cfp\" checked", "value=\"en\" checked")));
        forms.put(
                "/subscriptions/{id}/pause",
                new Filled(
                        own.replace("?", "/pause?"), Map.of("until", "2099-01-14"), List.of("value=\"2099-01-14\"")));
        for (var action : List.of("confirmation", "cancellation", "resumption")) {
            forms.put(
                    "/subscriptions/{id}/" + action,
                    Filled.button("/subscriptions/subscription-1/" + action + "?token=x"));
        }
        forms.put("/subscriptions/topics/{topic}", Filled.button("/subscriptions/topics/subscription-1.cfp?token=x"));
        forms.put(
                "/subscriptions/topics/{topic}/all",
                Filled.button("/subscriptions/topics/subscription-1.cfp/all?token=x"));
        forms.put("/not-me/mine", Filled.button("/not-me/mine"));
        forms.put("/not-me/{kind}/{thing}", Filled.button("/not-me/rsvp/rsvp-1?token=x"));
        forms.put("/not-me/{kind}/{thing}/allowing", Filled.button("/not-me/rsvp/rsvp-1/allowing?token=x"));

        forms.putAll(campaignForms());
        forms.put(
                "/organizer/suppressions",
                new Filled(
                        "/organizer/suppressions",
                        Map.of("email", "zoe.walk@example.org", "scope", "all", "note", "Walking"),
                        List.of("value=\"zoe.walk@example.org\"", ">Walking<")));
        forms.put(
                "/organizer/suppressions/{address}/lifting",
                new Filled(
                        "/organizer/suppressions/" + suppressed() + "/lifting",
                        Map.of("note", "Walking"),
                        List.of(">Walking<")));
        forms.put("/organizer/subscribers/imports", Filled.button("/organizer/subscribers/imports"));
        forms.put("/organizer/subscribers/imports/columns", Filled.button("/organizer/subscribers/imports/columns"));

        forms.putAll(previewForms());
        var decisions = "/organizer/mails/decisions-published/preview";
        forms.put(decisions, Filled.button(decisions));
        assertThat(walk.walk(mappings, forms)).isEmpty();
    }

    /** Creates a confirmed subscription to the newsletter and returns its address. */
    private String subscription() {
        var person = addressIds.of("ines.walk@example.org");
        var id = SubscriptionId.of(person);
        var contact = personalData.seal(person, Contact.of("ines.walk@example.org", "fr"));
        var topics = Set.of(TopicName.NEWSLETTER);
        var request = new RequestSubscription(
                id, person, contact, topics, "2026-11", Instant.now(), ConsentSource.FORM, "/subscriptions");
        for (var command : List.of(request, new ConfirmSubscription(id, Instant.now()))) {
            commands.send(command, Provenance.of("[test]", Origin.WEB, Provenance.newTraceparent()));
        }
        return links.path(MailLink.SUBSCRIPTION, Holder.MAILBOX, id.value());
    }

    /** Suppresses an address and returns its id. */
    private String suppressed() {
        var address = addressIds.of("noah.walk@example.org").value();
        jdbc.sql(
                        "insert into suppressed_address (address_id, reason, scope, since) values (?, 'complaint', 'news', now())"
                                + " on conflict do nothing")
                .param(address)
                .update();
        return address;
    }

    private static Map<String, Filled> previewForms() {
        var path = "/organizer/campaigns/campaign-walk";
        return Map.of(
                "/organizer/campaigns/preview", Filled.button("/organizer/campaigns/preview"),
                "/organizer/campaigns/preview/mail", Filled.button("/organizer/campaigns/preview/mail"),
                "/organizer/campaigns/{campaign}/archive", Filled.button(path + "/archive"),
                "/organizer/campaigns/{campaign}/tests",
                        new Filled(
                                path + "/tests",
                                Map.of("email", "zoe.walk@example.org", "language", "en"),
                                List.of("value=\"zoe.walk@example.org\"")));
    }

    private static Map<String, Filled> campaignForms() {
        var text = Map.of("name", "Walk", "topics", "community:ottawa", "subject.en", "Walking news");
        var shown = List.of("value=\"Walk\"", "value=\"community:ottawa\" checked", "value=\"Walking news\"");
        var path = "/organizer/campaigns/campaign-walk";
        var forms = new HashMap<String, Filled>();
        forms.put("/organizer/campaigns", new Filled("/organizer/campaigns", text, shown));
        forms.put("/organizer/campaigns/{campaign}", new Filled(path, text, shown));
        forms.put(
                "/organizer/campaigns/{campaign}/schedule",
                new Filled(
                        path + "/schedule",
                        Map.of("at", "2099-01-14T18:00", "zone", "America/Toronto"),
                        List.of("value=\"2099-01-14T18:00\"")));
        for (var step : List.of("sending", "pause", "resumption", "cancellation", "resending", "discard")) {
            forms.put("/organizer/campaigns/{campaign}/" + step, Filled.button(path + "/" + step));
        }
        forms.put("/organizer/campaigns/images", Filled.button("/organizer/campaigns/images"));
        forms.put(
                "/organizer/campaigns/images/{image}/deletion",
                Filled.button("/organizer/campaigns/images/0.png/deletion"));
        forms.put(
                "/organizer/campaigns/{campaign}/limit",
                new Filled(path + "/limit", Map.of("perMinute", "600"), List.of("value=\"600\"")));
        forms.put("/organizer/campaigns/{campaign}/link-counts", Filled.button(path + "/link-counts"));
        forms.put("/organizer/campaigns/{campaign}/approval", Filled.button(path + "/approval"));
        forms.put("/organizer/campaigns/{campaign}/return", Filled.button(path + "/return"));
        return forms;
    }

    /** Counts stored events, without those that scheduled tasks store meanwhile. */
    private long facts() {
        return jdbc.sql("select count(*) from event_log where metadata ->> 'origin' = 'web'")
                .query(Long.class)
                .single();
    }
}
