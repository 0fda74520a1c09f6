package ca.roadshow.web.news;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.NewsConsent;
import ca.roadshow.events.news.NewsOfferCommand.AcceptNewsOffer;
import ca.roadshow.events.news.NewsOfferId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.MessageSource;

/** Makes the texts of a news offer, and stores its acceptance. */
public class NewsOffers {

    /** Version of the texts {@code news.offer} and {@code news.terms}. Must change with them. */
    static final String WORDING = "offer-2026-11-28";

    private final Commands commands;
    private final EventStore events;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final MessageSource messages;
    private final NewsSender sender;
    private final Clock clock;

    NewsOffers(
            Commands commands,
            EventStore events,
            AddressIds addressIds,
            PersonalData personalData,
            MessageSource messages,
            NewsSender sender,
            Clock clock) {
        this.commands = commands;
        this.events = events;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * The offer for a page; empty if the service does not know who sends the news.
     *
     * @param proven whether the reader is signed in or opened a mailed link
     */
    public Optional<OfferedNews> of(String communitySlug, Bilingual name, Language language, boolean proven) {
        var from = sender.fromName();
        var address = sender.postalAddress();
        if (from == null || address == null || from.isBlank() || address.isBlank()) {
            return Optional.empty();
        }
        var community = name.in(language.code());
        return Optional.of(new OfferedNews(
                "community:" + communitySlug,
                community,
                text("news.offer", language, community),
                text(proven ? "news.terms.proven" : "news.terms", language, from, address),
                language,
                proven));
    }

    /**
     * Accepts an offer. A repeat changes nothing.
     *
     * @param besides id of the RSVP or proposal whose form contained the offer
     * @param proven whether the mailbox of this address is proven to be the person's
     * @param page path of the form, without a token
     */
    public void accept(
            OfferedNews offer, String besides, HolderContact contact, boolean proven, String page, Origin origin) {
        var person = addressIds.of(contact.email());
        var consent = new NewsConsent(
                offer.topic(),
                WORDING + (offer.proven() ? "-proven" : ""),
                offer.text(),
                offer.language().code(),
                page,
                proven,
                clock.instant());
        commands.send(
                new AcceptNewsOffer(NewsOfferId.besides(besides), person, personalData.seal(person, contact), consent),
                RequestProvenance.of(person.value(), origin));
    }

    /** Whether the offer in the form of this RSVP or proposal was accepted before. */
    public boolean isAccepted(String besides) {
        return events.lastSequenceNumberFor(NewsOfferId.besides(besides).value())
                .isPresent();
    }

    private String text(String key, Language language, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, language.locale()));
    }
}
