package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** {@code proposal-} and a UUID. */
public record ProposalId(String value) {

    private static final String PREFIX = "proposal-";

    public ProposalId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A proposal's id starts with " + PREFIX);
        }
    }

    public static ProposalId random() {
        return new ProposalId(PREFIX + UUID.randomUUID());
    }

    /**
     * The same for everything that the same speaker sends to the same call under the same key; another once the speaker was
     * forgotten and came back.
     */
    public static ProposalId of(CallId call, Sealed speaker, String key) {
        var name = call.value() + "/" + speaker.personId() + "/" + speaker.keyId() + "/" + key;
        return new ProposalId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
