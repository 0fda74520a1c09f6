package ca.roadshow.events.news;

import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.news.NewsOfferCommand.AcceptNewsOffer;
import ca.roadshow.events.news.NewsOfferEvent.NewsOfferAccepted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NewsOfferTest {

    private static final NewsOfferId OFFER = NewsOfferId.besides("rsvp-1");
    private static final AddressId ZOE = new AddressId("addr-zoe");
    private static final Sealed CONTACT = new Sealed(ZOE.value(), "key-1", "c2VhbGVk");
    private static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2027-01-05T20:00:00Z");

    private final FixtureConfiguration<NewsOffer> offer = new AggregateTestFixture<>(NewsOffer.class);

    @Test
    void storesConsent() {
        offer.givenNoPriorActivity().when(accept(false, MONDAY)).expectEvents(accepted(false, MONDAY));
    }

    @Test
    void changesNothingWhenRepeated() {
        offer.given(accepted(false, MONDAY)).when(accept(false, TUESDAY)).expectNoEvents();
        offer.given(accepted(true, MONDAY)).when(accept(true, TUESDAY)).expectNoEvents();
        offer.given(accepted(true, MONDAY)).when(accept(false, TUESDAY)).expectNoEvents();
    }

    @Test
    void isAcceptedAgainWhenAddressIsProven() {
        offer.given(accepted(false, MONDAY)).when(accept(true, TUESDAY)).expectEvents(accepted(true, TUESDAY));
    }

    private static AcceptNewsOffer accept(boolean proven, Instant at) {
        var consent = new NewsConsent(
                "community:montreal", "offer-2026-11", "News of Montréal.", "en", "/meetups/m/rsvps", proven, at);
        return new AcceptNewsOffer(OFFER, ZOE, CONTACT, consent);
    }

    private static NewsOfferAccepted accepted(boolean proven, Instant at) {
        return new NewsOfferAccepted(
                OFFER.value(),
                ZOE.value(),
                CONTACT,
                "community:montreal",
                "offer-2026-11",
                "News of Montréal.",
                "en",
                "/meetups/m/rsvps",
                proven,
                at);
    }
}
