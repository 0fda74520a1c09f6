package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ScheduleMeetup;
import ca.roadshow.registration.meetup.MeetupEvent.LineLeft;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupCalledOff;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupDrafted;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupEdited;
import ca.roadshow.registration.meetup.MeetupEvent.MeetupScheduled;
import ca.roadshow.registration.meetup.MeetupEvent.PartyPromoted;
import ca.roadshow.registration.meetup.MeetupEvent.PartyWaitlisted;
import ca.roadshow.registration.meetup.MeetupEvent.SeatConfirmed;
import ca.roadshow.registration.meetup.MeetupEvent.SeatReleased;
import ca.roadshow.registration.meetup.MeetupEvent.SeatsHeld;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meetup in Ottawa in January 2027, and people who RSVP. */
public final class MeetupFixture {

    public static final MeetupId OTTAWA = MeetupId.of(new Slug("ottawa-2027-01"));
    public static final Instant STARTS = Instant.parse("2027-01-14T23:00:00Z");
    public static final Instant ENDS = STARTS.plus(Duration.ofHours(2));
    public static final Instant MONDAY = Instant.parse("2027-01-04T15:00:00Z");
    public static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private MeetupFixture() {}

    public static ScheduleMeetup schedule(int capacity) {
        return new ScheduleMeetup(
                OTTAWA,
                new Slug("ottawa-2027-01"),
                Kind.MEETUP,
                Bilingual.both("Upgrades", "Mises à niveau"),
                CommunityId.of(new Slug("ottawa")),
                null,
                "Shopify",
                "150 Elgin Street",
                STARTS,
                ENDS,
                ZoneId.of("America/Toronto"),
                capacity,
                MeetupContent.of(Bilingual.both("An evening", "Une soirée"), List.of()),
                MONDAY);
    }

    public static MeetupScheduled scheduled(int capacity) {
        return MeetupFacts.scheduled(schedule(capacity));
    }

    public static MeetupPlan plan(int capacity) {
        return MeetupPlan.of(scheduled(capacity));
    }

    public static DraftMeetup draft(int capacity) {
        var schedule = schedule(capacity);
        return new DraftMeetup(
                OTTAWA, schedule.slug(), Kind.MEETUP, schedule.communityId(), plan(capacity), "key", MONDAY);
    }

    public static MeetupDrafted drafted(int capacity) {
        return PlanFacts.drafted(draft(capacity));
    }

    public static ReviseDraft revise(MeetupPlan plan) {
        return new ReviseDraft(OTTAWA, plan, null, MONDAY);
    }

    public static ChangeMeetup change(MeetupPlan plan) {
        return new ChangeMeetup(OTTAWA, plan, null, TUESDAY);
    }

    public static CallOffMeetup callOff() {
        return new CallOffMeetup(OTTAWA, Bilingual.both("Snow", "La neige"), TUESDAY);
    }

    public static MeetupCalledOff calledOff() {
        return new MeetupCalledOff(OTTAWA.value(), Bilingual.both("Snow", "La neige"));
    }

    /** An edit of the number of seats. */
    public static MeetupEdited seats(int capacity) {
        return edited(plan(capacity));
    }

    public static MeetupEdited edited(MeetupPlan plan) {
        return PlanFacts.edited(OTTAWA, plan);
    }

    public static Rsvp rsvp(String who, int people) {
        return rsvp(who, people, MONDAY, null);
    }

    public static Rsvp rsvp(String who, int people, Instant at, @Nullable String key) {
        return new Rsvp(OTTAWA, id(who), new AddressId("addr-" + who), contact(who), new PartySize(people), key, at);
    }

    /** Another request of the same person. */
    public static Rsvp again(String who, Instant at, @Nullable String key) {
        return new Rsvp(
                OTTAWA, id(who + "-again"), new AddressId("addr-" + who), contact(who), new PartySize(1), key, at);
    }

    public static CancelRsvp cancel(String who) {
        return new CancelRsvp(OTTAWA, id(who), TUESDAY);
    }

    public static SeatConfirmed seated(String who, int people) {
        return new SeatConfirmed(OTTAWA.value(), id(who).value(), "addr-" + who, contact(who), people, null, MONDAY);
    }

    public static PartyWaitlisted waiting(String who, int people, int position) {
        return new PartyWaitlisted(
                OTTAWA.value(), id(who).value(), "addr-" + who, contact(who), people, position, null, MONDAY);
    }

    public static PartyPromoted promoted(String who, int people) {
        return new PartyPromoted(OTTAWA.value(), id(who).value(), "addr-" + who, people, TUESDAY);
    }

    public static SeatsHeld held(String who, int people) {
        return new SeatsHeld(OTTAWA.value(), id(who).value(), "addr-" + who, people, TUESDAY);
    }

    public static SeatReleased released(String who, int people) {
        return new SeatReleased(OTTAWA.value(), id(who).value(), "addr-" + who, people, TUESDAY);
    }

    public static LineLeft left(String who, int people) {
        return new LineLeft(OTTAWA.value(), id(who).value(), "addr-" + who, people, TUESDAY);
    }

    public static RsvpId id(String who) {
        return new RsvpId("rsvp-" + who);
    }

    public static Sealed contact(String who) {
        return new Sealed("addr-" + who, "key-" + who, "c2VhbGVk");
    }
}
