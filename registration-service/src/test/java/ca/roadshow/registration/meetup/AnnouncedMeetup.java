package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meetup in a month without RSVPs, for tests of other features. */
public final class AnnouncedMeetup {

    private AnnouncedMeetup() {}

    public static Slug announced(Commands commands, int seats) {
        return announced(commands, seats, null);
    }

    /** @param community null for a meetup of the whole network */
    public static Slug announced(Commands commands, int seats, @Nullable CommunityId community) {
        var slug = new Slug("test-" + UUID.randomUUID());
        var any = MeetupFixture.schedule(seats);
        var now = Instant.now();
        commands.send(
                new ScheduleMeetup(
                        MeetupId.of(slug),
                        slug,
                        any.kind(),
                        any.title(),
                        community,
                        null,
                        null,
                        null,
                        now.plus(Duration.ofDays(30)),
                        now.plus(Duration.ofDays(31)),
                        any.zone(),
                        seats,
                        any.content(),
                        now),
                Provenance.ofSystem("test", Origin.API),
                ToPlan.class);
        return slug;
    }
}
