package ca.roadshow.events.access;

import java.util.Set;
import java.util.stream.Collectors;

/** All roles of one person. */
public record Roles(Set<Grant> grants) {

    public static final Roles NONE = new Roles(Set.of());

    public Roles {
        grants = Set.copyOf(grants);
    }

    /** Whether the person organizes the whole network. */
    public boolean organizesEverything() {
        return grants.contains(new Grant(Role.ORGANIZER, Grant.EVERYTHING));
    }

    public boolean organizes(String communityId) {
        return organizesEverything() || grants.contains(new Grant(Role.ORGANIZER, communityId));
    }

    /** Whether the person organizes at least one community. */
    public boolean organizesSomething() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ORGANIZER);
    }

    public boolean reviews(String callId) {
        return organizesEverything() || grants.contains(new Grant(Role.REVIEWER, callId));
    }

    public boolean keepsDoorOf(String meetupId) {
        return organizesEverything() || grants.contains(new Grant(Role.DOOR, meetupId));
    }

    /** Returns the communities named in grants. A grant for the whole network adds none. */
    public Set<String> communities() {
        return grants.stream()
                .filter(grant ->
                        grant.role() == Role.ORGANIZER && !grant.scope().equals(Grant.EVERYTHING))
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
