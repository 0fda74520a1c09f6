package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A draft, and a meetup to which every organizer's command was sent. */
public final class OrganizedFixture {

    private OrganizedFixture() {}

    public static void plan(Commands commands) {
        var now = Instant.now();
        var first = drafted(commands, now);
        send(commands, new ReviseDraft(first, plan(now, 30, 20), null, now));
        var second = drafted(commands, now);
        send(commands, new PublishMeetup(second, now));
        send(commands, new ChangeMeetup(second, plan(now, 40, 30), null, now));
        send(commands, new CallOffMeetup(second, new Bilingual("Snow", null), now));
    }

    private static MeetupId drafted(Commands commands, Instant now) {
        var slug = new Slug("planned-" + UUID.randomUUID());
        send(commands, new DraftMeetup(MeetupId.of(slug), slug, Kind.MEETUP, null, plan(now, 30, 10), null, now));
        return MeetupId.of(slug);
    }

    private static MeetupPlan plan(Instant now, int days, int capacity) {
        var start = now.plus(Duration.ofDays(days));
        return new MeetupPlan(
                Bilingual.both("Planned", "Prévu"),
                null,
                null,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of("America/Halifax"),
                capacity,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()));
    }

    private static void send(Commands commands, Object command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
