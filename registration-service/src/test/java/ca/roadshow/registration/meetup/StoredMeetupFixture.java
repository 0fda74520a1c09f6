package ca.roadshow.registration.meetup;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupEvent.PastMeetupRecorded;
import ca.roadshow.registration.meetup.MeetupEvent.RsvpRepeated;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.meetup.seats.OfferOutcome;
import ca.roadshow.registration.meetup.seats.Offers;
import ca.roadshow.registration.meetup.seats.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An example of each stored event of a meetup. */
public final class StoredMeetupFixture {

    private static final RegistrationWindow WINDOW = new RegistrationWindow(MeetupFixture.MONDAY, MeetupFixture.STARTS);

    private StoredMeetupFixture() {}

    public static List<Object> examples() {
        return List.of(
                PlanFacts.published(
                        MeetupFixture.drafted(60), MeetupFixture.plan(60).with(WINDOW)),
                recorded(),
                new MeetupEvent.RecapRecorded("meetup-2019-q1-ottawa", 48, recap().content(), MeetupFixture.TUESDAY),
                MeetupFixture.drafted(60),
                PlanFacts.revised(MeetupFixture.revise(MeetupFixture.plan(80).with(WINDOW))),
                MeetupFixture.edited(MeetupFixture.plan(80).with(WINDOW)),
                PlanFacts.window(MeetupFixture.OTTAWA, WINDOW),
                EarlierEditsFixture.texts(MeetupFixture.plan(60)),
                EarlierEditsFixture.time(MeetupFixture.plan(60)),
                EarlierEditsFixture.capacity(80),
                new MeetupEvent.MeetupCalledOff("meetup-ottawa-2027-01", Bilingual.both("Snow", "La neige")),
                MeetupFixture.seated("zoe", 2),
                MeetupFixture.waiting("remi", 1, 1),
                MeetupFixture.promoted("remi", 1),
                MeetupFixture.held("lea", 4),
                new MeetupEvent.PartyResized(
                        "meetup-ottawa-2027-01", "rsvp-zoe", "addr-zoe", 2, 1, true, MeetupFixture.TUESDAY),
                new MeetupEvent.PartyMoved(
                        "meetup-ottawa-2027-01",
                        "rsvp-remi",
                        "addr-remi",
                        3,
                        1,
                        "Speaks tonight",
                        MeetupFixture.TUESDAY),
                OffersTest.offered("lea", 4, MeetupFixture.STARTS, MeetupFixture.TUESDAY),
                OffersTest.ended("lea", 4, OfferOutcome.LAPSED, MeetupFixture.TUESDAY),
                OffersTest.rejoined("lea", 4, MeetupFixture.TUESDAY),
                MeetupFixture.released("zoe", 2),
                MeetupFixture.left("remi", 1),
                new RsvpRepeated("meetup-ottawa-2027-01", "rsvp-zoe", "addr-zoe", 1, MeetupFixture.TUESDAY),
                state());
    }

    private static PastMeetupRecorded recorded() {
        var session = new Session(
                "talk",
                Bilingual.both("Observing", "Observer"),
                new Bilingual("Without touching", null),
                List.of(new Speaker("Ada Démo", "Roadshow Démo")),
                "en",
                "https://example.org/slides",
                null);
        return new PastMeetupRecorded(
                "meetup-2019-q1-ottawa",
                "2019-q1-ottawa",
                "MEETUP",
                Bilingual.both("Ottawa, winter 2019", "Ottawa, hiver 2019"),
                "community-ottawa",
                "roadshow-2019-q1",
                "Canadian Digital Service",
                LocalDate.of(2019, 2, 26),
                "2019-Q1",
                "America/Toronto",
                null,
                new MeetupContent(
                        null,
                        List.of(session),
                        List.of("Red Hat"),
                        Bilingual.both("Lunch", "Le repas"),
                        "https://example.org",
                        null));
    }

    private static Recap recap() {
        return new Recap(
                48,
                new Recap.Content(
                        Bilingual.both("Lunch", "Le repas"),
                        "https://example.org/video",
                        List.of(new Recap.Links("https://example.org/slides", null))));
    }

    private static MeetupState state() {
        var zoe = new Party("rsvp-zoe", "addr-zoe", 2, true, "key", MeetupFixture.MONDAY, 1);
        var lea = new Party("rsvp-lea", "addr-lea", 4, false, null, MeetupFixture.MONDAY, 0);
        return new MeetupState(
                "meetup-ottawa-2027-01",
                MeetupFixture.STARTS,
                60,
                List.of(zoe, lea),
                List.of("rsvp-remi"),
                new Planning(MeetupStatus.PUBLISHED, null, MeetupFixture.plan(60)),
                Map.of("rsvp-lea", 3),
                List.of("rsvp-lea"),
                new Offers.State(Map.of("rsvp-max", MeetupFixture.STARTS), List.of("rsvp-noe")),
                recap());
    }
}
