package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.LapseOffer;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupCommand.Rsvp;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Meetups of tomorrow with every event that a meetup can have. */
public final class EventfulFixture {

    private static final Asking ASKED = new Asking(Duration.ofHours(24), Duration.ofHours(2));

    private final Commands commands;
    private final Slug slug = new Slug("eventful-" + UUID.randomUUID());
    private final MeetupId meetup = MeetupId.of(slug);
    private final Instant now = Instant.now();
    private final Instant start = now.plus(Duration.ofHours(20));

    private EventfulFixture(Commands commands) {
        this.commands = commands;
    }

    /** One meetup takes place, with a waitlist at the end; one is called off although parties wait. */
    public static void happen(Commands commands) {
        var first = new EventfulFixture(commands);
        first.publish();
        first.fill();
        first.ask();
        first.enlarge();
        first.lookBack();
        var second = new EventfulFixture(commands);
        second.publish();
        second.fill();
        second.send(new CallOffMeetup(second.meetup, new Bilingual("Snow", null), second.now));
    }

    /** Every type of event of a meetup. */
    public static List<String> everything() {
        return Arrays.stream(MeetupEvent.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type))
                .map(type -> StoredVocabulary.nameOf(type).value())
                .toList();
    }

    private void publish() {
        var closing = new RegistrationWindow(now.minusSeconds(60), start.minusSeconds(60));
        send(new DraftMeetup(meetup, slug, Kind.MEETUP, null, plan(5, start), null, now));
        send(new ReviseDraft(meetup, plan(6, start).with(closing), null, now));
        send(new PublishMeetup(meetup, now));
    }

    /** Léa's party of four is passed over until seats are held for it. Ugo is moved before Ida, who cancels. */
    private void fill() {
        rsvp("zoe", 3);
        rsvp("lea", 4);
        rsvp("max", 1);
        rsvp("noe", 1);
        rsvp("ada", 1);
        rsvp("ida", 1);
        rsvp("remi", 1);
        rsvp("ugo", 1);
        rsvp("eve", 1);
        send(again("zoe", now.plus(Meetup.LINK_AGAIN_AFTER)));
        move("ugo", 1);
        move("remi", 2);
        move("ida", 5);
        send(new CancelRsvp(meetup, id("ida"), now));
    }

    /** Zoé releases two seats: Ugo accepts one; Rémi lets the offer of the other lapse and asks for another offer. */
    private void ask() {
        send(new ChangeParty(meetup, id("zoe"), new PartySize(1), ASKED, now));
        send(new TakeOffer(meetup, id("ugo"), ASKED, now.plusSeconds(60)));
        var late = now.plus(ASKED.patience());
        send(new LapseOffer(meetup, id("remi"), ASKED, late));
        send(new RejoinLine(meetup, id("remi"), ASKED, late.plusSeconds(60)));
        send(new CancelRsvp(meetup, id("max"), ASKED, late.plusSeconds(120)));
    }

    /** The meetup moves to a later time and a larger room. Léa, who now comes with fewer people, gets seats. */
    private void enlarge() {
        var later = plan(9, start.plus(Duration.ofHours(1)));
        send(new ChangeMeetup(meetup, later, null, now));
        send(new ChangeParty(meetup, id("lea"), new PartySize(2), now));
        rsvp("guy", 5);
        send(new ChangeMeetup(meetup, plan(4, later.startsAt()), null, now));
        rsvp("leo", 2);
    }

    private void lookBack() {
        var recap = new Recap(7, new Recap.Content(Bilingual.both("Thanks", "Merci"), null, List.of()));
        send(new RecordRecap(meetup, recap, null, start.plus(Duration.ofDays(1))));
    }

    private MeetupPlan plan(int capacity, Instant startsAt) {
        return new MeetupPlan(
                Bilingual.both("Eventful", "Mouvementé"),
                null,
                "Room " + capacity,
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                ZoneId.of("America/St_Johns"),
                capacity,
                MeetupContent.of(Bilingual.both("A test", "Un essai"), List.of()));
    }

    private void rsvp(String who, int people) {
        send(new Rsvp(meetup, id(who), address(who), MeetupFixture.contact(who), new PartySize(people), null, now));
    }

    private Rsvp again(String who, Instant at) {
        return new Rsvp(
                meetup, id(who + "-again"), address(who), MeetupFixture.contact(who), new PartySize(1), null, at);
    }

    private void move(String who, int position) {
        send(new MoveInLine(meetup, id(who), position, new MoveReason("Brings the projector"), ASKED, now));
    }

    private RsvpId id(String who) {
        return new RsvpId("rsvp-" + who + "-" + slug.value());
    }

    private AddressId address(String who) {
        return new AddressId("addr-" + who + "-" + slug.value());
    }

    private void send(MeetupCommand command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
