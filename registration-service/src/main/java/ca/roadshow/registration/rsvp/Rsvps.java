package ca.roadshow.registration.rsvp;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.RequestFingerprint;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.MeetupAnswer.NotOpen;
import ca.roadshow.registration.meetup.MeetupAnswer.OfferSettled;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.MeetupAnswer.Resized;
import ca.roadshow.registration.meetup.MeetupAnswer.RsvpRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToCancel;
import ca.roadshow.registration.meetup.MeetupAnswer.ToOffer;
import ca.roadshow.registration.meetup.MeetupAnswer.ToResize;
import ca.roadshow.registration.meetup.MeetupCommand.CancelRsvp;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeParty;
import ca.roadshow.registration.meetup.MeetupCommand.RejoinLine;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupCommand.TakeOffer;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.RegistrationState;
import ca.roadshow.registration.meetup.RsvpRefusal;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.programme.MeetupWords;
import ca.roadshow.registration.rsvp.view.FindRsvps;
import ca.roadshow.registration.rsvp.view.RsvpView;
import ca.roadshow.registration.seatqueue.SeatQueues;
import ca.roadshow.registration.seatqueue.SeatWish;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The application service of RSVPs, for pages and API: queues the request and converts refusals to problems. */
@Component
class Rsvps {

    /** A command for the RSVP of a link. */
    interface Decision {

        void take(MeetupView meetup, RsvpView rsvp, Origin origin);
    }

    private final FindMeetups meetups;
    private final FindRsvps rsvps;
    private final RsvpLinks links;
    private final SeatQueues seats;
    private final AddressIds addressIds;
    private final MeetupWords words;
    private final Asking asking;
    private final Clock clock;

    Rsvps(
            FindMeetups meetups,
            FindRsvps rsvps,
            RsvpLinks links,
            SeatQueues seats,
            AddressIds addressIds,
            MeetupWords words,
            Asking asking,
            Clock clock) {
        this.meetups = meetups;
        this.rsvps = rsvps;
        this.links = links;
        this.seats = seats;
        this.addressIds = addressIds;
        this.words = words;
        this.asking = asking;
        this.clock = clock;
    }

    MeetupView meetup(String idOrSlug) {
        return meetups.get(idOrSlug);
    }

    boolean isOpen(MeetupView meetup) {
        return words.registration(meetup) == RegistrationState.OPEN;
    }

    /** Requests seats. Only the meetup decides whether there are any. */
    Placed rsvp(
            MeetupView meetup, RsvpRequest request, Language language, @Nullable String idempotencyKey, Origin origin) {
        var email = Objects.requireNonNull(request.email());
        var address = addressIds.of(email);
        var people = new PartySize(request.people());
        var contact = new Contact(Objects.requireNonNull(request.name()), email, language.code());
        var wish = new SeatWish(
                new MeetupId(meetup.id()),
                RsvpId.random(),
                address,
                contact,
                people,
                idempotencyKey == null
                        ? null
                        : RequestFingerprint.of(addressIds, address, idempotencyKey, content(contact, people)),
                clock.instant());
        return switch (seats.rsvp(wish, provenance(address.value(), origin))) {
            case Placed placed -> placed;
            case NotOpen(var opensAt) ->
                throw new ProblemException(
                        HttpStatus.CONFLICT, "rsvp.registration-not-open", words.moment(opensAt, meetup.zone()));
            case RsvpRefused(var refusal) -> throw problem(refusal);
        };
    }

    /** The content of the fingerprint. The address is always part of it. */
    private static String content(Contact contact, PartySize people) {
        return people.people() + " " + contact.language() + " " + contact.name();
    }

    /** Returns the RSVP of a link. 403 if the token is not valid, 404 if there is no such RSVP. */
    RsvpView behindLink(MeetupView meetup, String rsvpId, @Nullable String token) {
        switch (links.open(token, rsvpId)) {
            case OPENS -> {}
            case REPLACED -> throw new ProblemException(HttpStatus.FORBIDDEN, "rsvp.link-replaced");
            case REFUSED -> throw new ProblemException(HttpStatus.FORBIDDEN, "rsvp.token-invalid");
        }
        return rsvps.find(meetup.id(), new RsvpId(rsvpId)).orElseThrow(() -> problem(RsvpRefusal.RSVP_UNKNOWN));
    }

    void cancel(MeetupView meetup, RsvpView rsvp, Origin origin) {
        var command = new CancelRsvp(new MeetupId(meetup.id()), new RsvpId(rsvp.rsvpId()), asking, clock.instant());
        var answer = seats.send(command, provenance(rsvp.rsvpId(), origin), ToCancel.class);
        if (answer instanceof RsvpRefused(var refusal)) {
            throw problem(refusal);
        }
        rsvps.awaitCancelled(meetup.id(), new RsvpId(rsvp.rsvpId()));
    }

    /** Changes the party size. Returns the new status of the party. */
    Resized resize(MeetupView meetup, RsvpView rsvp, PartySize people, Origin origin) {
        var id = new RsvpId(rsvp.rsvpId());
        var command = new ChangeParty(new MeetupId(meetup.id()), id, people, asking, clock.instant());
        return switch (seats.send(command, provenance(rsvp.rsvpId(), origin), ToResize.class)) {
            case Resized resized -> {
                rsvps.awaitSized(meetup.id(), id, resized);
                yield resized;
            }
            case RsvpRefused(var refusal) -> throw problem(refusal);
        };
    }

    void accept(MeetupView meetup, RsvpView rsvp, Origin origin) {
        var id = new RsvpId(rsvp.rsvpId());
        answer(meetup, id, new TakeOffer(new MeetupId(meetup.id()), id, asking, clock.instant()), origin);
    }

    void rejoin(MeetupView meetup, RsvpView rsvp, Origin origin) {
        var id = new RsvpId(rsvp.rsvpId());
        answer(meetup, id, new RejoinLine(new MeetupId(meetup.id()), id, asking, clock.instant()), origin);
    }

    private void answer(MeetupView meetup, RsvpId rsvpId, SeatCommand command, Origin origin) {
        switch (seats.send(command, provenance(rsvpId.value(), origin), ToOffer.class)) {
            case OfferSettled settled -> rsvps.awaitAnswered(meetup.id(), rsvpId, settled.status());
            case RsvpRefused(var refusal) -> throw problem(refusal);
        }
    }

    private static Provenance provenance(String actor, Origin origin) {
        return RequestProvenance.of(actor, origin);
    }

    private static ProblemException problem(RsvpRefusal refusal) {
        return switch (refusal) {
            case REGISTRATION_CLOSED -> new ProblemException(HttpStatus.CONFLICT, "rsvp.registration-closed");
            case PARTY_LARGER_THAN_CAPACITY ->
                new ProblemException(HttpStatus.CONFLICT, "rsvp.party-larger-than-capacity")
                        .field("partySize", "party-larger-than-capacity");
            case RSVP_UNKNOWN -> new ProblemException(HttpStatus.NOT_FOUND, "rsvp.not-found");
            case NO_OFFER -> new ProblemException(HttpStatus.CONFLICT, "rsvp.no-offer");
            case ANSWER_FIRST ->
                new ProblemException(HttpStatus.CONFLICT, "rsvp.answer-first").field("partySize", "answer-first");
            case RSVP_CANCELLED -> new ProblemException(HttpStatus.CONFLICT, "rsvp.cancelled");
            case NO_SEATS_FOR_MORE ->
                new ProblemException(HttpStatus.CONFLICT, "rsvp.no-seats-for-more")
                        .field("partySize", "no-seats-for-more");
            case ALREADY_CALLED_OFF -> new ProblemException(HttpStatus.CONFLICT, "rsvp.meetup-called-off");
        };
    }
}
