package ca.roadshow.web.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves a path variable such as {@code meetup}, so that roles can be compared with it. */
public interface Scope {

    /** Returns the name of the path variable. */
    String variable();

    /** Resolves a value, an id or slug. Returns empty if it does not exist; the handler then answers 404. */
    Optional<Target> find(String value);

    /**
     * @param id the id, as in the scopes of reviewer and check-in roles
     * @param communities whose organizers have access; empty if it belongs to the whole network
     */
    record Target(String id, Set<String> communities) {

        public Target {
            communities = Set.copyOf(communities);
        }

        /** @param communityId the community; null if it belongs to the whole network */
        public Target(String id, @Nullable String communityId) {
            this(id, communityId == null ? Set.of() : Set.of(communityId));
        }
    }
}
