package ca.roadshow.registration.rsvp;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.meetup.MeetupAnswer.Placed;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.roadshow.FindRoadshows;
import ca.roadshow.registration.rsvp.RsvpNews.SentForm;
import ca.roadshow.registration.rsvp.view.HolderNames;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A meetup's page with the RSVP form, and the page of one RSVP. */
@Controller
@Access(Rule.ANYONE)
class RsvpPages {

    private final Rsvps rsvps;
    private final RsvpLinks links;
    private final TicketPages tickets;
    private final FindCommunities communities;
    private final FindRoadshows roadshows;
    private final HolderNames names;
    private final OwnRsvps ownRsvps;
    private final RsvpNews news;
    private final InputErrors inputErrors;
    private final FormGuard formGuard;
    private final RateLimits limits;

    RsvpPages(
            Rsvps rsvps,
            RsvpLinks links,
            TicketPages tickets,
            FindCommunities communities,
            FindRoadshows roadshows,
            HolderNames names,
            OwnRsvps ownRsvps,
            RsvpNews news,
            InputErrors inputErrors,
            FormGuard formGuard,
            RateLimits limits) {
        this.rsvps = rsvps;
        this.links = links;
        this.tickets = tickets;
        this.communities = communities;
        this.roadshows = roadshows;
        this.names = names;
        this.ownRsvps = ownRsvps;
        this.news = news;
        this.inputErrors = inputErrors;
        this.formGuard = formGuard;
        this.limits = limits;
    }

    @GetMapping("/meetups/{meetup}")
    ModelAndView meetup(@PathVariable String meetup, @Nullable SignedIn person, Locale locale) {
        var found = rsvps.meetup(meetup);
        var own = ownRsvps.at(found, person);
        // A person with an RSVP to this meetup fills in the form for someone else.
        var form = ownRsvps.form(found, own == null ? person : null, language(locale));
        return page(found, form, UUID.randomUUID().toString(), Map.of(), HttpStatus.OK)
                .addObject("own", own)
                .addObject("news", news.offer(found, person, language(locale)).orElse(null));
    }

    /** Shows the meetup's page after a cancellation, with the form prefilled from the cancelled RSVP. */
    @Access(Rule.LINK)
    @GetMapping("/meetups/{meetup}/rsvps/{rsvpId}/again")
    ModelAndView again(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person,
            Locale locale) {
        var found = rsvps.meetup(meetup);
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        if (rsvp.status() != RsvpStatus.CANCELLED) {
            return SeeOther.at(links.path(found.slug(), rsvpId, Objects.requireNonNull(token)));
        }
        var form = ownRsvps.formAfter(rsvp, language(locale));
        return page(found, form, UUID.randomUUID().toString(), Map.of(), HttpStatus.OK)
                .addObject("news", news.offer(found, person, language(locale)).orElse(null));
    }

    /**
     * Redirects to the RSVP's page. For a repeat from another browser, the page only says that the link was mailed,
     * because the sender may not be the holder. The same form sent twice is one request.
     */
    @ShowsFormAgain("rsvp-form")
    @PostMapping("/meetups/{meetup}/rsvps")
    ModelAndView rsvp(
            @PathVariable String meetup,
            @Valid @ModelAttribute("form") RsvpRequest form,
            BindingResult binding,
            @RequestParam(defaultValue = "") String submission,
            @Nullable SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var found = rsvps.meetup(meetup);
        var offer = news.offer(found, person, language(locale)).orElse(null);
        if (binding.hasErrors()) {
            return page(found, form, submission, inputErrors.byField(binding), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("news", offer);
        }
        var language =
                Optional.ofNullable(form.locale()).or(() -> Language.of(locale)).orElse(Language.EN);
        try {
            limits.takeHere("rsvp-by-origin", request.getRemoteAddr());
            formGuard.check(request);
            var placed = rsvps.rsvp(found, form, language, IdempotencyKey.ofForm(submission), Origin.WEB);
            var page = "/meetups/" + found.slug() + "/rsvps";
            var sent = new SentForm(person, language(locale), language, page, Origin.WEB);
            var accepted = news.accept(found, placed, form, sent)
                    .map(each -> "&news=" + each.code())
                    .orElse("");
            return SeeOther.at(
                    placed.isOwn()
                            ? links.madePath(found.slug(), placed.rsvpId()) + "&new" + accepted
                            : page + "/known" + recorded(placed, form.people()) + accepted);
        } catch (ProblemException refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var errors = inputErrors.byField(refusal);
            var again = errors.isEmpty()
                    ? page(found, form, submission, inputErrors.byFieldOrForm(refusal), refusal.status())
                    : page(found, form, submission, errors, HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("news", offer);
        }
    }

    private static String recorded(Placed placed, int asked) {
        return "?status=" + placed.status() + "&party=" + placed.partySize() + "&asked=" + asked;
    }

    /**
     * The page shows only what its address says, because the person who repeats an RSVP may not be its holder.
     *
     * @param status of the RSVP
     * @param party people that it is for
     * @param asked people in the repeated request
     * @param accepted whether the offer of news was accepted
     */
    @GetMapping("/meetups/{meetup}/rsvps/known")
    String known(
            @PathVariable String meetup,
            @RequestParam(required = false) @Nullable RsvpStatus status,
            @RequestParam(defaultValue = "0") int party,
            @RequestParam(defaultValue = "0") int asked,
            @RequestParam(name = "news", required = false) @Nullable String accepted,
            Model model,
            Locale locale) {
        var found = rsvps.meetup(meetup);
        model.addAttribute("meetup", found);
        addNews(found, accepted, locale, model);
        model.addAttribute("status", party < 1 || party > PartySize.LARGEST ? null : status);
        model.addAttribute("party", party);
        model.addAttribute("differs", asked >= 1 && asked <= PartySize.LARGEST && asked != party);
        model.addAttribute("asked", asked);
        return "rsvp/known";
    }

    /**
     * Shows the RSVP's page. “I cannot come”, here or in a mail, opens a confirmation page. Opening it changes nothing,
     * because mail scanners open links too.
     *
     * @param leaving shows the confirmation page, unless the RSVP is already cancelled
     * @param people the chosen party size, which the form shows again
     * @param accepted whether the offer of news was accepted with the RSVP
     */
    @Access(Rule.LINK)
    @GetMapping("/meetups/{meetup}/rsvps/{rsvpId}")
    String manage(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(name = "new", required = false) @Nullable String justMade,
            @RequestParam(name = "cancel", required = false) @Nullable String leaving,
            @RequestParam(required = false) @Nullable String people,
            @RequestParam(name = "news", required = false) @Nullable String accepted,
            Model model,
            Locale locale) {
        var found = rsvps.meetup(meetup);
        var rsvp = rsvps.behindLink(found, rsvpId, token);
        model.addAttribute("meetup", found);
        model.addAttribute("rsvp", rsvp);
        var name = names.of(rsvp);
        model.addAttribute("name", name);
        model.addAttribute("forgotten", name == null && rsvp.contact() != null);
        model.addAttribute("token", Objects.requireNonNull(token));
        model.addAttribute("link", links.path(found.slug(), rsvpId, token));
        model.addAttribute("justMade", justMade != null);
        addNews(found, accepted, locale, model);
        var chosen = people == null ? Optional.of(new PartySize(rsvp.partySize())) : PartySize.parse(people);
        model.addAttribute("people", chosen.map(PartySize::people).orElse(rsvp.partySize()));
        model.addAttribute("partyError", chosen.isEmpty() ? partyError() : null);
        model.addAttribute("ticket", tickets.ticket(found, rsvp).orElse(null));
        var asks = leaving != null && rsvp.status() != RsvpStatus.CANCELLED && !found.isCalledOff();
        return asks ? "rsvp/leave" : "rsvp/manage";
    }

    @Access(Rule.LINK)
    @PostMapping("/meetups/{meetup}/rsvps/{rsvpId}/cancellation")
    ModelAndView cancel(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return decided(rsvps::cancel, meetup, rsvpId, token);
    }

    @Access(Rule.LINK)
    @PostMapping("/meetups/{meetup}/rsvps/{rsvpId}/acceptance")
    ModelAndView accept(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return decided(rsvps::accept, meetup, rsvpId, token);
    }

    @Access(Rule.LINK)
    @PostMapping("/meetups/{meetup}/rsvps/{rsvpId}/rejoining")
    ModelAndView rejoin(
            @PathVariable String meetup,
            @PathVariable String rsvpId,
            @RequestParam(required = false) @Nullable String token) {
        return decided(rsvps::rejoin, meetup, rsvpId, token);
    }

    /** Redirects to the RSVP's page. */
    private ModelAndView decided(Rsvps.Decision decision, String meetup, String rsvpId, @Nullable String token) {
        var found = rsvps.meetup(meetup);
        decision.take(found, rsvps.behindLink(found, rsvpId, token), Origin.WEB);
        return SeeOther.at(links.path(found.slug(), rsvpId, Objects.requireNonNull(token)));
    }

    private ModelAndView page(
            MeetupView meetup, RsvpRequest form, String submission, Map<String, String> errors, HttpStatus status) {
        var page = new ModelAndView("meetup/meetup");
        page.setStatus(status);
        page.addObject("meetup", meetup);
        page.addObject("form", form);
        page.addObject("submission", submission);
        page.addObject("errors", errors);
        page.addObject("formShown", rsvps.isOpen(meetup));
        communities.all().stream()
                .filter(each -> each.id().equals(meetup.communityId()))
                .findFirst()
                .ifPresent(each -> page.addObject("community", each));
        roadshows.all().stream()
                .filter(each -> each.id().equals(meetup.roadshowId()))
                .findFirst()
                .ifPresent(each -> page.addObject("roadshow", each));
        return page;
    }

    private void addNews(MeetupView meetup, @Nullable String code, Locale locale, Model model) {
        NewsAccepted.of(code)
                .ifPresent(accepted -> news.offer(meetup, null, language(locale))
                        .ifPresent(offer -> {
                            model.addAttribute("newsOf", offer.community());
                            model.addAttribute("newsProven", accepted == NewsAccepted.PROVEN);
                        }));
    }

    private @Nullable String partyError() {
        var wrong = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid")
                .field("partySize", "out-of-range");
        return inputErrors.byField(wrong).get("partySize");
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
