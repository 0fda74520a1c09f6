package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links to the tracking page. The link in a response only shows that its reader submitted the proposal; the link in a mail also
 * proves that the reader owns the mailbox.
 */
@Component
public class ProposalLinks {

    private final MailLinks links;

    ProposalLinks(MailLinks links) {
        this.links = links;
    }

    /**
     * Returns the link for the response to a new proposal. It does not prove ownership of the mailbox, because the address may be
     * someone else's.
     */
    URI trackingUrl(ProposalId id) {
        return links.url(MailLink.PROPOSAL, Holder.MAKER, id.value());
    }

    /** Returns {@link #trackingUrl} without the origin. */
    String path(ProposalId id) {
        return path(id, Holder.MAKER);
    }

    /** Returns the link for a person who signed in with the speaker's address. */
    String ownPath(ProposalId id) {
        return path(id, Holder.MAILBOX);
    }

    public Opening open(@Nullable String token, String proposalId) {
        return links.open(MailLink.PROPOSAL, token, proposalId);
    }

    /** Whether the token that opened a page was sent by mail, or given to a signed-in person. */
    public boolean isFromMailbox(@Nullable String token) {
        return token != null && links.holder(token) == Holder.MAILBOX;
    }

    /** Returns the path of the page with the token that opened it. */
    public String path(String id, String token) {
        return links.path(MailLink.PROPOSAL, token, id);
    }

    private String path(ProposalId id, Holder holder) {
        return links.path(MailLink.PROPOSAL, links.token(MailLink.PROPOSAL, id.value(), holder), id.value());
    }
}
