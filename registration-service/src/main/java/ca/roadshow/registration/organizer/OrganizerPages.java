package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.organizer.form.AgendaTalkRows;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.FindMeetups.When;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizer's overview, and the page of one meetup, which publishes it and calls it off. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class OrganizerPages {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 2000;

    private final Meetups meetups;
    private final AgendaTalkRows talks;
    private final Territory territory;
    private final FindMeetups find;
    private final InputErrors inputErrors;
    private final Clock clock;

    OrganizerPages(
            Meetups meetups,
            AgendaTalkRows talks,
            Territory territory,
            FindMeetups find,
            InputErrors inputErrors,
            Clock clock) {
        this.talks = talks;
        this.meetups = meetups;
        this.territory = territory;
        this.find = find;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @Access(Rule.ORGANIZER)
    @GetMapping("/organizer")
    String overview(SignedIn organizer, Model model) {
        var mine = territory.of(organizer.roles());
        var everything = organizer.roles().organizesEverything();
        var ids = new ArrayList<@Nullable String>(
                mine.stream().map(CommunityView::id).toList());
        if (everything) {
            ids.add(null);
        }
        model.addAttribute("everything", everything);
        model.addAttribute("communities", mine);
        model.addAttribute("byId", mine.stream().collect(Collectors.toMap(CommunityView::id, Function.identity())));
        model.addAttribute("drafts", find.drafts(ids));
        model.addAttribute("upcoming", list(When.UPCOMING, everything, mine));
        model.addAttribute("calledOff", list(When.CALLED_OFF, everything, mine));
        model.addAttribute("past", list(When.PAST, everything, mine));
        return "organizer/overview";
    }

    private List<MeetupView> list(When when, boolean everything, List<CommunityView> mine) {
        if (everything) {
            return find.list(when, null, null, MOST);
        }
        var order = Comparator.comparing(MeetupView::sortsAt);
        return mine.stream()
                .flatMap(each -> find.list(when, each.id(), null, MOST).stream())
                .sorted(when == When.UPCOMING ? order : order.reversed())
                .toList();
    }

    @GetMapping("/organizer/meetups/{meetup}")
    String meetup(@PathVariable String meetup, Model model) {
        var found = meetups.meetup(meetup);
        var planned = found.plan().isPresent();
        var ahead = found.startsAt() != null && clock.instant().isBefore(found.startsAt());
        model.addAttribute("meetup", found);
        model.addAttribute("community", territory.byId(found.communityId()).orElse(null));
        model.addAttribute("draft", found.status() == MeetupStatus.DRAFT);
        var changeable = planned && (found.status() == MeetupStatus.DRAFT || (ahead && !found.isCalledOff()));
        model.addAttribute("changeable", changeable);
        model.addAttribute("offeredTalks", changeable ? talks.offered(found).size() : 0);
        model.addAttribute("changedTalks", changeable ? talks.changed(found).size() : 0);
        model.addAttribute("takesRecap", found.takesRecapAt(clock.instant()));
        model.addAttribute("canBeCalledOff", found.status() == MeetupStatus.PUBLISHED && ahead);
        return "organizer/meetup";
    }

    @PostMapping("/organizer/meetups/{meetup}/publication")
    ModelAndView publish(@PathVariable String meetup, SignedIn organizer) {
        var found = meetups.meetup(meetup);
        meetups.publish(organizer, found, Origin.WEB);
        return toMeetup(found.slug());
    }

    @GetMapping("/organizer/meetups/{meetup}/calling-off")
    ModelAndView askWhetherToCallOff(@PathVariable String meetup) {
        return callingOff(meetups.meetup(meetup), "", "", Map.of(), HttpStatus.OK);
    }

    /** @param sure sent by the confirmation page only */
    @ShowsFormAgain("calling-off-form")
    @PostMapping("/organizer/meetups/{meetup}/calling-off")
    ModelAndView callOff(
            @PathVariable String meetup,
            @RequestParam(defaultValue = "") String reasonEn,
            @RequestParam(defaultValue = "") String reasonFr,
            @RequestParam(defaultValue = "false") String sure,
            SignedIn organizer) {
        var found = meetups.meetup(meetup);
        if (!sure.equals("true")) {
            return callingOff(found, reasonEn, reasonFr, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var reason = reason(new Words(reasonEn, reasonFr));
            Redisplay.stop();
            meetups.callOff(organizer, found, reason, Origin.WEB);
            return toMeetup(found.slug());
        } catch (ProblemException refusal) {
            var errors = inputErrors.byField(refusal);
            if (errors.isEmpty()) {
                throw refusal;
            }
            return callingOff(found, reasonEn, reasonFr, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    static ModelAndView toMeetup(String slug) {
        return SeeOther.at("/organizer/meetups/" + slug);
    }

    static @Nullable Bilingual reason(Words typed) {
        var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
        var reason = reader.texts("reason", typed, LONGEST_REASON).orElse(null);
        reader.finish();
        return reason;
    }

    private static ModelAndView callingOff(
            MeetupView meetup, String reasonEn, String reasonFr, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("organizer/calling-off");
        page.setStatus(status);
        page.addObject("meetup", meetup);
        page.addObject("reasonEn", reasonEn);
        page.addObject("reasonFr", reasonFr);
        page.addObject("errors", errors);
        return page;
    }
}
