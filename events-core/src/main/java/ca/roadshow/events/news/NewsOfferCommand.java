package ca.roadshow.events.news;

import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of an offer of news. */
public sealed interface NewsOfferCommand {

    /**
     * A person accepted the offer. A repeat changes nothing, unless the address was not proven before and is now.
     *
     * @param contact encrypted {@link ca.roadshow.events.access.HolderContact}
     */
    record AcceptNewsOffer(
            @TargetAggregateIdentifier NewsOfferId offerId, AddressId person, Sealed contact, NewsConsent consent)
            implements NewsOfferCommand {}
}
