package ca.roadshow.web.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a path variable such as {@code meetup} stands for, so that roles can be compared with it. */
public interface Scope {

    /** The path variable's name. */
    String variable();

    /** What the value, an id or slug, leads to; empty where there is no such thing, which the handler then says. */
    Optional<Target> find(String value);

    /**
     * @param id the thing's own id, as reviewers' and doors' roles name it
     * @param communities whose organizers may act on it; empty for what belongs to the whole network
     */
    record Target(String id, Set<String> communities) {

        public Target {
            communities = Set.copyOf(communities);
        }

        /** @param communityId the community it belongs to; absent for what belongs to the whole network */
        public Target(String id, @Nullable String communityId) {
            this(id, communityId == null ? Set.of() : Set.of(communityId));
        }
    }
}
