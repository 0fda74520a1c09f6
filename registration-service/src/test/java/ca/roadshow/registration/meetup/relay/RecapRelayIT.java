package ca.roadshow.registration.meetup.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.PublishedMessages;
import ca.roadshow.registration.PublishedMessages.Published;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand;
import ca.roadshow.registration.meetup.MeetupCommand.RecordPastMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.roadshow.Season;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The messages to other services about recaps. */
@RegistrationUnderTest
class RecapRelayIT {

    private static final Instant FIRST = Instant.parse("2026-11-20T15:00:00Z");

    private final Slug slug = new Slug("recapped-" + UUID.randomUUID());
    private final MeetupId meetup = MeetupId.of(slug);

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Test
    void countSlidesAndVideos() {
        held(session(), session());
        record(new Recap(41, content(null, links(null, null), links(null, null))), FIRST);
        record(
                new Recap(
                        41,
                        content(
                                "https://example.org/evening",
                                links("https://example.org/slides", "https://example.org/talk"),
                                links(null, null))),
                FIRST.plusSeconds(60));
        record(
                new Recap(
                        41,
                        content(null, links("https://example.org/slides", null), links("https://example.org/2", null))),
                FIRST.plusSeconds(120));

        assertThat(published(3))
                .containsExactly(
                        told(0, 0, false, FIRST),
                        told(1, 2, false, FIRST.plusSeconds(60)),
                        told(2, 0, true, FIRST.plusSeconds(120)));
    }

    private RecapPublished told(int slides, int videos, boolean revised, Instant at) {
        return new RecapPublished(
                meetup.value(),
                slug.value(),
                "MEETUP",
                Bilingual.both("Upgrades", "Mises à niveau"),
                "community-ottawa",
                LocalDate.parse("2026-11-19"),
                41,
                slides,
                videos,
                revised,
                at);
    }

    private void held(Session... agenda) {
        send(new RecordPastMeetup(
                meetup,
                slug,
                Kind.MEETUP,
                Bilingual.both("Upgrades", "Mises à niveau"),
                new CommunityId("community-ottawa"),
                null,
                null,
                LocalDate.parse("2026-11-19"),
                new Season("2026-Q4"),
                ZoneId.of("America/Toronto"),
                null,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of(agenda))));
    }

    private void record(Recap recap, Instant at) {
        send(new RecordRecap(meetup, recap, null, at));
    }

    private void send(MeetupCommand command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }

    private static Session session() {
        return new Session("talk", Bilingual.both("A talk", "Une présentation"), null, List.of(), "en", null, null);
    }

    private static Recap.Links links(@Nullable String slides, @Nullable String video) {
        return new Recap.Links(slides, video);
    }

    private static Recap.Content content(@Nullable String video, Recap.Links... links) {
        return new Recap.Content(null, video, List.of(links));
    }

    private List<RecapPublished> published(int number) {
        return recaps(PublishedMessages.until(meetup.value(), all -> recaps(all).count() >= number))
                .map(each -> json.readValue(each.body(), RecapPublished.class))
                .toList();
    }

    private static Stream<Published> recaps(List<Published> messages) {
        return messages.stream().filter(each -> each.what().equals("recap-published"));
    }
}
