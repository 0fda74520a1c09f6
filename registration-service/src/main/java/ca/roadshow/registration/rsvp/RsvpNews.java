package ca.roadshow.registration.rsvp;

import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.news.NewsOffers;
import ca.roadshow.web.news.OfferedNews;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offer of the community's news in the RSVP form. A meetup of the whole network has no such offer. */
@Component
class RsvpNews {

    /**
     * The form that was sent.
     *
     * @param shown language of the form
     * @param mails language of the person's mails
     * @param page path, without a token
     */
    record SentForm(@Nullable SignedIn reader, Language shown, Language mails, String page, Origin origin) {}

    private final NewsOffers offers;
    private final FindCommunities communities;
    private final AddressIds addressIds;

    RsvpNews(NewsOffers offers, FindCommunities communities, AddressIds addressIds) {
        this.offers = offers;
        this.communities = communities;
        this.addressIds = addressIds;
    }

    /** Returns the offer as the page shows it. A signed-in reader is not asked to confirm by mail. */
    Optional<OfferedNews> offer(MeetupView meetup, @Nullable SignedIn reader, Language language) {
        return Optional.ofNullable(meetup.communityId())
                .flatMap(communities::byIdOrSlug)
                .flatMap(community -> offers.of(community.slug(), community.name(), language, reader != null));
    }

    /**
     * Accepts the offer if the box is ticked. An RSVP's offer is accepted once, however often the RSVP is repeated.
     *
     * @return how the next page confirms it; empty if the box is not ticked
     */
    Optional<NewsAccepted> accept(MeetupView meetup, Placed placed, RsvpRequest request, SentForm form) {
        if (!request.wantsNews()) {
            return Optional.empty();
        }
        var reader = form.reader();
        return offer(meetup, reader, form.shown()).map(offer -> {
            var email = Objects.requireNonNull(request.email());
            var proven = reader != null && addressIds.matches(reader.id(), email);
            var contact = new HolderContact(
                    Objects.requireNonNull(request.name()), email, form.mails().code());
            offers.accept(offer, placed.rsvpId(), contact, proven, form.page(), form.origin());
            return proven ? NewsAccepted.PROVEN : NewsAccepted.ASKED;
        });
    }
}
