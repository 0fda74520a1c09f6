package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Meetups;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.news.NewsOffers;
import ca.roadshow.web.news.OfferedNews;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers speakers the news of the community of their call. A call of the whole network has no such offer, unless its event
 * belongs to a community.
 */
@Component
public class ProposalNews {

    private final NewsOffers offers;
    private final Communities communities;
    private final Meetups meetups;
    private final AddressIds addressIds;

    ProposalNews(NewsOffers offers, Communities communities, Meetups meetups, AddressIds addressIds) {
        this.offers = offers;
        this.communities = communities;
        this.meetups = meetups;
        this.addressIds = addressIds;
    }

    /**
     * Returns the offer.
     *
     * @param proven whether the reader is signed in, or opened a link from a mail
     */
    public Optional<OfferedNews> offer(CallView call, Language language, boolean proven) {
        return Optional.ofNullable(call.communityId())
                .or(() -> Optional.ofNullable(call.event())
                        .flatMap(meetups::find)
                        .flatMap(event -> Optional.ofNullable(event.communityId())))
                .flatMap(communities::find)
                .flatMap(community -> offers.of(community.slug(), community.name(), language, proven));
    }

    /** Returns the offer for the tracking page; empty if it was accepted before. */
    public Optional<OfferedNews> offer(CallView call, ProposalId proposal, Language language, boolean proven) {
        return offers.isAccepted(proposal.value()) ? Optional.empty() : offer(call, language, proven);
    }

    /**
     * Accepts the offer if the box of the form is ticked, and returns whether the mailbox is proven; returns empty if the box is
     * not ticked.
     */
    Optional<Boolean> accept(
            CallView call, ProposalId proposal, ProposalRequest request, @Nullable SignedIn reader, Sent sent) {
        if (!request.wantsNews()) {
            return Optional.empty();
        }
        return offer(call, sent.shown(), reader != null).map(offer -> {
            var from = request.sender();
            var proven = reader != null && addressIds.matches(reader.id(), from.email());
            var mails = Objects.requireNonNullElse(request.locale(), sent.shown());
            var contact = new HolderContact(from.name(), from.email(), mails.code());
            offers.accept(offer, proposal.value(), contact, proven, sent.page(), sent.origin());
            return proven;
        });
    }

    /** Accepts the offer of the tracking page. */
    public void accept(CallView call, ProposalId proposal, Speaker speaker, boolean proven, Sent sent) {
        offer(call, sent.shown(), proven).ifPresent(offer -> {
            var contact = new HolderContact(speaker.name(), speaker.email(), speaker.language());
            offers.accept(offer, proposal.value(), contact, proven, sent.page(), sent.origin());
        });
    }

    /** Returns the parameter of the tracking page for the confirmation message. */
    public static String accepted(boolean proven) {
        return "&news=" + (proven ? "proven" : "asked");
    }

    /**
     * The form on which the box was ticked.
     *
     * @param shown language of the form
     * @param page path, without a token
     */
    public record Sent(Language shown, String page, Origin origin) {}
}
