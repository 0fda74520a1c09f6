package ca.roadshow.cfp.proposal;

import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The link that lets a speaker follow a proposal; the notifications service computes the same for its mails. */
@Component
class ProposalLinks {

    private static final String PURPOSE = "proposal";
    private static final int GENERATION = 1;

    private final SignedLinks links;

    ProposalLinks(SignedLinks links) {
        this.links = links;
    }

    URI trackingUrl(ProposalId id) {
        return links.url("/proposals/{id}?token={token}", id.value(), links.token(PURPOSE, id.value(), GENERATION));
    }

    /** The same without the origin, for pages of our own. */
    String path(ProposalId id) {
        var url = trackingUrl(id);
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    boolean opens(@Nullable String token, String proposalId) {
        return links.matches(token, PURPOSE, proposalId, GENERATION);
    }
}
