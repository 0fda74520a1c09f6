package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links to the page of one proposal, for the person who sent it and for the reader of the mailbox. */
@Component
class ProposalLinks {

    private final MailLinks links;

    ProposalLinks(MailLinks links) {
        this.links = links;
    }

    /** For the response to a new proposal: the sender may have typed someone else's address. */
    URI trackingUrl(ProposalId id) {
        return links.url(MailLink.PROPOSAL, Holder.MAKER, id.value());
    }

    /** The same without the origin, for pages of our own. */
    String path(ProposalId id) {
        return path(id, Holder.MAKER);
    }

    /** For the person who signed in with the speaker's address. */
    String ownPath(ProposalId id) {
        return path(id, Holder.MAILBOX);
    }

    Opening open(@Nullable String token, String proposalId) {
        return links.open(MailLink.PROPOSAL, token, proposalId);
    }

    private String path(ProposalId id, Holder holder) {
        return links.path(MailLink.PROPOSAL, links.token(MailLink.PROPOSAL, id.value(), holder), id.value());
    }
}
