package ca.roadshow.registration.programme;

import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.programme.FindMeetups.When;
import ca.roadshow.registration.roadshow.FindRoadshows;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: the communities with their upcoming and past meetups. */
@Controller
@Access(Rule.ANYONE)
class HomePages {

    private static final int MOST = 60;
    private static final int PAST = 6;

    private final FindMeetups meetups;
    private final FindCommunities communities;
    private final FindRoadshows roadshows;

    HomePages(FindMeetups meetups, FindCommunities communities, FindRoadshows roadshows) {
        this.meetups = meetups;
        this.communities = communities;
        this.roadshows = roadshows;
    }

    @GetMapping("/")
    String home(Model model) {
        var upcoming = meetups.list(When.UPCOMING, null, null, MOST);
        var all = communities.all();
        var next = next(upcoming);
        model.addAttribute("stops", stops(all, next));
        model.addAttribute("byId", byId(all));
        model.addAttribute("next", next);
        model.addAttribute(
                "meetups",
                upcoming.stream().filter(each -> each.kind() == Kind.MEETUP).toList());
        model.addAttribute(
                "conferences",
                upcoming.stream().filter(each -> each.kind() == Kind.CONFERENCE).toList());
        model.addAttribute("past", meetups.list(When.PAST, null, null, PAST));
        model.addAttribute("roadshows", roadshows.all());
        return "home/home";
    }

    /** Orders communities by the date of their next meetup; those without a date come last. */
    static List<CommunityView> stops(List<CommunityView> communities, Map<String, MeetupView> next) {
        var byDate = Comparator.comparing((CommunityView each) -> Optional.ofNullable(next.get(each.id()))
                .map(MeetupView::sortsAt)
                .orElse(Instant.MAX));
        return communities.stream()
                .sorted(byDate.thenComparing(CommunityView::slug))
                .toList();
    }

    static Map<String, CommunityView> byId(List<CommunityView> communities) {
        var byId = new HashMap<String, CommunityView>();
        communities.forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    /** Returns the next meetup of each community, by community id. */
    private static Map<String, MeetupView> next(List<MeetupView> upcoming) {
        var next = new HashMap<String, MeetupView>();
        upcoming.stream()
                .filter(each -> each.communityId() != null)
                .forEach(each -> next.putIfAbsent(Objects.requireNonNull(each.communityId()), each));
        return next;
    }
}
