package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.events.access.Roles;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the organizers who decide about proposals. Organizers of a community decide for its calls, and for their own city in
 * calls of the whole network that ask for cities.
 */
@Component
public class CityOrganizers {

    private final Communities communities;

    CityOrganizers(Communities communities) {
        this.communities = communities;
    }

    /** Whether the organizer decides for the call or for one of its cities. */
    public boolean decides(Roles roles, CallView call) {
        return roles.organizesEverything() || communities(call).stream().anyMatch(roles::organizes);
    }

    /** Returns the ids of the communities whose organizers decide about proposals to this call. */
    Set<String> communities(CallView call) {
        var community = call.communityId();
        return community != null
                ? Set.of(community)
                : stops(call).map(Community::id).collect(Collectors.toUnmodifiableSet());
    }

    public DecidableCities of(Roles roles, CallView call) {
        var community = call.communityId();
        if (roles.organizesEverything() || (community != null && roles.organizes(community))) {
            return DecidableCities.ALL;
        }
        var own = community != null ? Stream.<Community>of() : stops(call);
        return new DecidableCities(
                false,
                own.filter(each -> roles.organizes(each.id()))
                        .map(Community::slug)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the communities of the cities that the call asks for. */
    private Stream<Community> stops(CallView call) {
        return communities.all().stream()
                .filter(each -> call.terms().asks().city(each.slug()).isPresent());
    }
}
