package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.cfp.speaker.submission.ProposalNews;
import ca.roadshow.cfp.speaker.submission.ProposalNews.Sent;
import ca.roadshow.cfp.speaker.tracking.Tracking.CityAnswer;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.news.OfferedNews;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a speaker follows a proposal and confirms an accepted talk. */
@Controller
@Access(Rule.LINK)
class TrackingPages {

    /** Actions that the page confirms. */
    private static final Set<String> DONE = Set.of("edited", "withdrawn", "confirmed", "invited", "revoked", "joined");

    private final TrackedProposals proposals;
    private final SpeakerActions actions;
    private final ProposalLinks links;
    private final ProposalNews news;
    private final TalkCalendar calendar;
    private final InputErrors inputErrors;
    private final Dates dates;

    TrackingPages(
            TrackedProposals proposals,
            SpeakerActions actions,
            ProposalLinks links,
            ProposalNews news,
            TalkCalendar calendar,
            InputErrors inputErrors,
            Dates dates) {
        this.proposals = proposals;
        this.actions = actions;
        this.links = links;
        this.news = news;
        this.calendar = calendar;
        this.inputErrors = inputErrors;
        this.dates = dates;
    }

    @GetMapping("/proposals/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(name = "news", required = false) @Nullable String accepted,
            @RequestParam(required = false) @Nullable String done,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        return page(tracking, token, locale)
                .addObject("done", done != null && DONE.contains(done) ? done : null)
                .addObject("newsOf", accepted == null ? null : community(tracking.call(), locale))
                .addObject("newsProven", "proven".equals(accepted));
    }

    /** Confirms the talk in one city. */
    @PostMapping("/proposals/{id}/confirmation")
    ModelAndView confirm(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(required = false) @Nullable String date,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        try {
            actions.confirm(tracking, city, date(date), Origin.WEB);
            return SeeOther.at(links.path(id, Objects.requireNonNull(token)) + "&done=confirmed");
        } catch (ProblemException refusal) {
            var errors = inputErrors.byField(refusal);
            var page = page(proposals.open(id, token, person), token, locale)
                    .addObject("errors", errors)
                    .addObject("refusedCity", city)
                    .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
            page.setStatus(refusal.status());
            return page;
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "proposal.date-unknown").field("date", "unknown");
        }
    }

    /** Accepts the offer of news. With a link from a mail, the subscription starts at once, because the mailbox is proven. */
    @PostMapping("/proposals/{id}/news")
    ModelAndView acceptNews(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(name = "news", defaultValue = "false") boolean ticked,
            Locale locale) {
        var tracking = proposals.open(id, token, null);
        var back = links.path(id, Objects.requireNonNull(token));
        if (!ticked || tracking.isReadByCoSpeaker()) {
            return SeeOther.at(back);
        }
        var proven = links.isFromMailbox(token);
        var sent = new Sent(language(locale), "/proposals", Origin.WEB);
        news.accept(tracking.call(), new ProposalId(id), tracking.proposal().speaker(), proven, sent);
        return SeeOther.at(back + ProposalNews.accepted(proven));
    }

    /** Shows the whole page, without a confirmation or an error. */
    ModelAndView page(Tracking tracking, @Nullable String token, Locale locale) {
        var proposal = tracking.proposal();
        var proven = links.isFromMailbox(token);
        return new ModelAndView("proposal")
                .addObject("tracking", tracking)
                .addObject("proposal", proposal)
                .addObject("speaker", proposal.speaker())
                .addObject("call", tracking.call())
                .addObject("token", token)
                .addObject("errors", Map.of())
                .addObject("dates", dates(tracking))
                .addObject("dated", calendar.dated(tracking))
                .addObject(
                        "news",
                        tracking.isReadByCoSpeaker()
                                ? null
                                : news.offer(tracking.call(), proposal.id(), language(locale), proven)
                                        .orElse(null));
    }

    /** Returns the dates to choose from by city, if there are several. */
    private Map<String, Map<String, String>> dates(Tracking tracking) {
        var choices = new LinkedHashMap<String, Map<String, String>>();
        tracking.answers().stream()
                .filter(answer -> answer.confirmable() && answer.dates().size() > 1)
                .forEach(answer ->
                        choices.put(answer.city(), dates(answer, tracking.call().zone())));
        return choices;
    }

    private Map<String, String> dates(CityAnswer answer, ZoneId zone) {
        return FormChoices.of(
                answer.dates(),
                LocalDate::toString,
                date -> dates.day(date.atStartOfDay(zone).toInstant(), zone));
    }

    private @Nullable String community(CallView call, Locale locale) {
        return news.offer(call, language(locale), false)
                .map(OfferedNews::community)
                .orElse(null);
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
