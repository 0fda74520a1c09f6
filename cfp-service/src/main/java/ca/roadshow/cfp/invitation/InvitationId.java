package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import java.util.Optional;
import java.util.UUID;

/**
 * The id of an invitation: {@code proposal-invitation-}, a random part, and the proposal's id without its prefix. It starts like
 * the id of a proposal, because mails about an invitation are treated as mails about proposals.
 */
public record InvitationId(String value) {

    private static final String PREFIX = "proposal-invitation-";
    private static final String OF_PROPOSAL = "proposal-";
    private static final int RANDOM_CHARACTERS = 8;

    public InvitationId {
        if (!value.startsWith(PREFIX) || value.indexOf('-', PREFIX.length()) < 0) {
            throw new IllegalArgumentException("The id of an invitation starts with " + PREFIX);
        }
    }

    public static InvitationId random(ProposalId proposal) {
        var random = UUID.randomUUID().toString().substring(0, RANDOM_CHARACTERS);
        return new InvitationId(PREFIX + random + "-" + proposal.value().substring(OF_PROPOSAL.length()));
    }

    /** Parses an id; empty if the text is none. */
    public static Optional<InvitationId> parse(String text) {
        return text.startsWith(PREFIX) && text.indexOf('-', PREFIX.length()) > 0
                ? Optional.of(new InvitationId(text))
                : Optional.empty();
    }

    public ProposalId proposal() {
        return new ProposalId(OF_PROPOSAL + value.substring(value.indexOf('-', PREFIX.length()) + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
