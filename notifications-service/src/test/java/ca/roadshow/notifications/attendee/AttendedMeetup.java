package ca.roadshow.notifications.attendee;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.ReceivedMail;
import ca.roadshow.events.contract.AttendeePartyChanged;
import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.AttendeeWithdrew;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.notifications.mail.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meetup in Ottawa, and the events that the registration service publishes about it. */
public record AttendedMeetup(String id, Network network, MailFixture mails) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public AttendedMeetup(Network network, MailFixture mails) {
        this("meetup-" + UUID.randomUUID(), network, mails);
    }

    /** Announces the meetup at the time of {@link Network#evening}. */
    public void announce() {
        network.say(id, Network.evening(id));
    }

    public void announce(Instant startsAt) {
        network.say(id, announced(startsAt));
    }

    public void move(Instant startsAt) {
        var evening = announced(startsAt);
        network.say(
                id,
                new MeetupRevised(
                        id, evening.title(), startsAt, evening.endsAt(), evening.zone(), evening.venue(), 60));
    }

    public void revise(Bilingual title, String startsAt, @Nullable String venue, int capacity) {
        network.say(id, revised(title, startsAt, venue, capacity));
    }

    public MeetupRevised revised(Bilingual title, String startsAt, @Nullable String venue, int capacity) {
        var start = Instant.parse(startsAt);
        return new MeetupRevised(id, title, start, start.plus(Duration.ofHours(2)), "America/Toronto", venue, capacity);
    }

    public void callOff() {
        callOff(null);
    }

    public void callOff(@Nullable Bilingual reason) {
        network.say(id, new MeetupWithdrawn(id, reason));
    }

    /** Registers a party of two. */
    public AttendeeRegistered register(String email, String language, String status) {
        var position = status.equals("WAITLISTED") ? Integer.valueOf(1) : null;
        var registered = network.registered(id, network.person("Sam", email, language), status, position);
        network.say(id, registered);
        return registered;
    }

    public void importSeat(String email) {
        var registered = network.registered(id, network.person("Sam", email, "en"), "CONFIRMED", null);
        network.say(id, registered, UUID.randomUUID().toString(), "import");
    }

    public void promote(AttendeeRegistered rsvp) {
        network.say(id, new AttendeePromoted(id, rsvp.rsvpId(), rsvp.person().addressId(), 2));
    }

    public void resize(AttendeeRegistered rsvp, int partySize) {
        network.say(
                id, new AttendeePartyChanged(id, rsvp.rsvpId(), rsvp.person().addressId(), partySize));
    }

    public void withdraw(AttendeeRegistered rsvp) {
        network.say(id, new AttendeeWithdrew(id, rsvp.rsvpId(), rsvp.person().addressId(), 2));
    }

    /** Waits until all earlier events are handled and their mails are sent. */
    public void settle() {
        var marker = someone("marker");
        register(marker, "en", "WAITLISTED");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(marker).size() == 1);
    }

    /** Waits for a mail whose subject has this prefix, and returns the latest. */
    public ReceivedMail mail(String email, String subject) {
        await().atMost(PATIENCE).until(() -> !about(email, subject).isEmpty());
        return about(email, subject).getFirst();
    }

    public List<ReceivedMail> about(String email, String subject) {
        return mails.receivedBy(email).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    public ReceivedMail reminder(String email) {
        await().atMost(PATIENCE).until(() -> !remindersTo(email).isEmpty());
        return remindersTo(email).getFirst();
    }

    public List<ReceivedMail> remindersTo(String email) {
        return mails.receivedBy(email).stream()
                .filter(mail -> mail.subject().startsWith("Coming up: ")
                        || mail.subject().startsWith("C’est bientôt"))
                .toList();
    }

    private MeetupAnnounced announced(Instant startsAt) {
        var evening = Network.evening(id);
        return new MeetupAnnounced(
                id,
                evening.slug(),
                evening.kind(),
                evening.title(),
                evening.communityId(),
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                evening.zone(),
                evening.venue(),
                evening.capacity());
    }
}
