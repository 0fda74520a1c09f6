package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The id of a proposal: {@code proposal-} and a UUID. */
public record ProposalId(String value) {

    private static final String PREFIX = "proposal-";

    public ProposalId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a proposal starts with " + PREFIX);
        }
    }

    /** Parses an id; empty if the text is none. */
    public static Optional<ProposalId> parse(String text) {
        return text.startsWith(PREFIX) ? Optional.of(new ProposalId(text)) : Optional.empty();
    }

    public static ProposalId random() {
        return new ProposalId(PREFIX + UUID.randomUUID());
    }

    /**
     * Returns the same id for the same speaker, call and key, so that a repeat is recognized. A speaker who returns after an
     * erasure gets other ids.
     */
    public static ProposalId of(CallId call, Sealed speaker, String key) {
        var name = call.value() + "/" + speaker.personId() + "/" + speaker.keyId() + "/" + key;
        return new ProposalId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the same id for the same speaker, call and entry of another system, so that importing the entry again changes
     * nothing.
     */
    public static ProposalId imported(CallId call, AddressId speaker, String entry) {
        var name = "import/" + call.value() + "/" + speaker.value() + "/" + entry;
        return new ProposalId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
