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
 * Links to the tracking page. The link in a response shows only who submitted the proposal; the link in a mail also proves the
 * mailbox.
 */
@Component
public class ProposalLinks {

    private final MailLinks links;

    ProposalLinks(MailLinks links) {
        this.links = links;
    }

    /** The link in the response to a new proposal. It is not proof of the mailbox: the address may be someone else's. */
    URI trackingUrl(ProposalId id) {
        return links.url(MailLink.PROPOSAL, Holder.MAKER, id.value());
    }

    /** The same as {@link #trackingUrl} without the origin. */
    String path(ProposalId id) {
        return path(id, Holder.MAKER);
    }

    /** The link for the person who signed in with the speaker's address. */
    String ownPath(ProposalId id) {
        return path(id, Holder.MAILBOX);
    }

    public Opening open(@Nullable String token, String proposalId) {
        return links.open(MailLink.PROPOSAL, token, proposalId);
    }

    /** Whether the token that opened a page was sent by mail, or given to the person who signed in. */
    public boolean isFromMailbox(@Nullable String token) {
        return token != null && links.holder(token) == Holder.MAILBOX;
    }

    /** The page with the token that opened it. */
    public String path(String id, String token) {
        return links.path(MailLink.PROPOSAL, token, id);
    }

    private String path(ProposalId id, Holder holder) {
        return links.path(MailLink.PROPOSAL, links.token(MailLink.PROPOSAL, id.value(), holder), id.value());
    }
}
