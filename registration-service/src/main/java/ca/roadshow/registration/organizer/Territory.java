package ca.roadshow.registration.organizer;

import ca.roadshow.events.access.Roles;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which communities an organizer is trusted with. */
@Component
class Territory {

    private final FindCommunities communities;

    Territory(FindCommunities communities) {
        this.communities = communities;
    }

    List<CommunityView> of(Roles roles) {
        return communities.all().stream()
                .filter(each -> roles.organizes(each.id()))
                .toList();
    }

    Optional<CommunityView> byId(@Nullable String communityId) {
        return communities.all().stream()
                .filter(each -> each.id().equals(communityId))
                .findFirst();
    }

    /**
     * The community that a new meetup is for; absent where it is for the whole network.
     *
     * @param named its slug or id, if any
     */
    Optional<CommunityView> chosen(SignedIn organizer, @Nullable String named) {
        if (named == null || named.isBlank()) {
            if (!organizer.roles().organizesEverything()) {
                throw invalid("required");
            }
            return Optional.empty();
        }
        var community = communities.byIdOrSlug(named).orElseThrow(() -> invalid("unknown"));
        if (!organizer.roles().organizes(community.id())) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        return Optional.of(community);
    }

    private static ProblemException invalid(String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid").field("community", code);
    }
}
