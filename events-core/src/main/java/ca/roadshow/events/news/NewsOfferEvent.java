package ca.roadshow.events.news;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of an offer of news. */
public sealed interface NewsOfferEvent {

    /** The components after {@code contact} are those of {@link ca.roadshow.events.contract.NewsConsent}. */
    @StoredAs("news-offer.accepted")
    record NewsOfferAccepted(
            String offerId,
            String addressId,
            Sealed contact,
            String topic,
            String wording,
            String text,
            String language,
            String page,
            boolean proven,
            Instant acceptedAt)
            implements NewsOfferEvent {}
}
