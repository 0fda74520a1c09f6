package ca.roadshow.notifications.attendee;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.announcement.Announcements.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The invented meetup of sample mails. No meetup has its slug, so its links lead nowhere. */
public final class SampleMeetup {

    public static final String ID = "meetup-mail-catalogue-sample";
    static final int PARTY = 2;

    private static final Instant STARTS = Instant.parse("2027-03-09T23:00:00Z");

    /** The meetup as it was announced, with this start. */
    public static final Meetup ANNOUNCED = meetup(null);

    public static final RevisedMeetup REVISED = new RevisedMeetup(ID, ANNOUNCED, revision(false));

    public static final RevisedMeetup CALLED_OFF = new RevisedMeetup(
            ID,
            meetup(Bilingual.both(
                    "The heating of the room has failed. We are looking for **another day**.",
                    "Le chauffage de la salle est en panne. Nous cherchons **un autre jour**.")),
            revision(true));

    private SampleMeetup() {}

    private static Meetup meetup(@Nullable Bilingual calledOffBecause) {
        return new Meetup(
                "mail-catalogue-sample",
                Bilingual.both("Upgrades without fear", "Des mises à niveau sans crainte"),
                STARTS,
                STARTS.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                "Salle Polyvalente, 1, rue de l’Exemple, Montréal",
                calledOffBecause);
    }

    private static Revision revision(boolean calledOff) {
        return new Revision(1, STARTS.minus(Duration.ofDays(14)), calledOff);
    }
}
