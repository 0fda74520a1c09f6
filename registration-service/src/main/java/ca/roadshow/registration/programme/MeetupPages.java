package ca.roadshow.registration.programme;

import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.programme.FindMeetups.When;
import ca.roadshow.registration.roadshow.FindRoadshows;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.live.LiveUpdates;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A community's page, a roadshow's page, and the live updates of a meetup's page. */
@Controller
@Access(Rule.ANYONE)
class MeetupPages {

    private static final int MOST = 100;

    private final FindMeetups meetups;
    private final FindCommunities communities;
    private final FindRoadshows roadshows;
    private final LiveUpdates live;
    private final Clock clock;

    MeetupPages(
            FindMeetups meetups, FindCommunities communities, FindRoadshows roadshows, LiveUpdates live, Clock clock) {
        this.meetups = meetups;
        this.communities = communities;
        this.roadshows = roadshows;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}")
    String community(@PathVariable String slug, Model model) {
        var community = communities
                .bySlug(slug)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "community.not-found"));
        model.addAttribute("community", community);
        model.addAttribute("byId", HomePages.byId(communities.all()));
        model.addAttribute("upcoming", meetups.list(When.UPCOMING, community.id(), null, MOST));
        model.addAttribute("calledOff", calledOff(community));
        model.addAttribute("past", meetups.list(When.PAST, community.id(), null, MOST));
        return "community/community";
    }

    /**
     * Returns recently called-off meetups. They are shown until their day has passed, for people who planned to come,
     * and are not part of the history.
     */
    private List<MeetupView> calledOff(CommunityView community) {
        var now = clock.instant();
        return meetups.list(When.CALLED_OFF, community.id(), null, MOST).stream()
                .filter(meetup -> meetup.isUpcomingAt(now))
                .toList()
                .reversed();
    }

    @GetMapping("/roadshows/{slug}")
    String roadshow(@PathVariable String slug, Model model) {
        var roadshow = roadshows
                .bySlug(slug)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "roadshow.not-found"));
        model.addAttribute("roadshow", roadshow);
        model.addAttribute("byId", HomePages.byId(communities.all()));
        model.addAttribute("meetups", meetups.ofRoadshow(roadshow.id()));
        return "roadshow/roadshow";
    }

    @GetMapping("/meetups/{slug}/live")
    SseEmitter live(@PathVariable String slug, HttpServletRequest request) {
        return live.subscribe(MeetupProjection.liveTopic(meetups.get(slug).id()), request);
    }
}
