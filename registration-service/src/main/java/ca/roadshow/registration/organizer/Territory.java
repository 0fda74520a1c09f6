package ca.roadshow.registration.organizer;

import ca.roadshow.events.access.Roles;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.programme.MeetupWords;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The communities that a person organizes. */
@Component
class Territory {

    private final FindCommunities communities;
    private final FormChoices choices;
    private final MeetupWords words;

    Territory(FindCommunities communities, FormChoices choices, MeetupWords words) {
        this.communities = communities;
        this.choices = choices;
        this.words = words;
    }

    List<CommunityView> of(Roles roles) {
        return communities.all().stream()
                .filter(each -> roles.organizes(each.id()))
                .toList();
    }

    /** The names of communities by id. Network organizers may also choose the whole network, which has an empty id. */
    Map<String, String> choices(Roles roles) {
        var own = FormChoices.of(of(roles), CommunityView::id, each -> words.text(each.name()));
        return roles.organizesEverything() ? choices.blankLast(own, "organizer.form.community.none") : own;
    }

    Optional<CommunityView> byId(@Nullable String communityId) {
        return communities.all().stream()
                .filter(each -> each.id().equals(communityId))
                .findFirst();
    }

    /**
     * The community of a new meetup; empty for the whole network.
     *
     * @param named slug or id; blank for the whole network
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
