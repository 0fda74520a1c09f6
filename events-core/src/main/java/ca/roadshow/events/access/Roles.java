package ca.roadshow.events.access;

import java.util.Set;
import java.util.stream.Collectors;

/** Everything one person is trusted with. */
public record Roles(Set<Grant> grants) {

    public static final Roles NONE = new Roles(Set.of());

    public Roles {
        grants = Set.copyOf(grants);
    }

    /** Of the whole network. */
    public boolean organizesEverything() {
        return grants.contains(new Grant(Role.ORGANIZER, Grant.EVERYTHING));
    }

    public boolean organizes(String communityId) {
        return organizesEverything() || grants.contains(new Grant(Role.ORGANIZER, communityId));
    }

    /** Of one community at least. */
    public boolean organizesSomething() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ORGANIZER);
    }

    public boolean reviews(String callId) {
        return organizesEverything() || grants.contains(new Grant(Role.REVIEWER, callId));
    }

    public boolean keepsDoorOf(String meetupId) {
        return organizesEverything() || grants.contains(new Grant(Role.DOOR, meetupId));
    }

    /** The communities named in grants; not all of them for an organizer of all. */
    public Set<String> communities() {
        return grants.stream()
                .filter(grant ->
                        grant.role() == Role.ORGANIZER && !grant.scope().equals(Grant.EVERYTHING))
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}
