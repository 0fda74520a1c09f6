package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.notifications.campaign.link.CampaignLinks;
import ca.roadshow.notifications.campaign.organizer.Campaigns.Outcome;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences;
import ca.roadshow.notifications.campaign.sending.CampaignFigures;
import ca.roadshow.notifications.campaign.sending.MailState;
import ca.roadshow.notifications.campaign.suggestion.Suggestions;
import ca.roadshow.notifications.mail.ledger.KnownRecipients;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.live.LiveUpdates;
import ca.roadshow.web.locale.Zones;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Organizers' pages of campaigns: the list, and each campaign with its form, its buttons and its progress. */
@Controller
@RequestMapping("/organizer/campaigns")
@Access(Rule.ORGANIZER)
class CampaignPages {

    /** Changes that the next page confirms. */
    private static final Set<String> CHANGES = Set.of(
            "drafted",
            "edited",
            "scheduled",
            "sending",
            "started-before",
            "requested",
            "approved",
            "returned",
            "paused",
            "resumed",
            "cancelled",
            "resending");

    /** An action of a button that changes the status of a campaign. */
    private interface Step {

        Outcome take(SignedIn organizer, CampaignView campaign, Origin origin);
    }

    private final Campaigns campaigns;
    private final FindCampaigns findCampaigns;
    private final CampaignTopics topics;
    private final CampaignFigures figures;
    private final CampaignAudiences audiences;
    private final FallbackReaders fallbacks;
    private final KnownRecipients known;
    private final NewsletterRenderer renderer;
    private final MailSettings settings;
    private final FormChoices choices;
    private final InputErrors inputErrors;
    private final LiveUpdates live;
    private final Suggestions suggestions;
    private final CampaignLinks links;

    CampaignPages(
            Campaigns campaigns,
            FindCampaigns findCampaigns,
            CampaignTopics topics,
            CampaignFigures figures,
            CampaignAudiences audiences,
            FallbackReaders fallbacks,
            KnownRecipients known,
            NewsletterRenderer renderer,
            MailSettings settings,
            FormChoices choices,
            InputErrors inputErrors,
            LiveUpdates live,
            Suggestions suggestions,
            CampaignLinks links) {
        this.campaigns = campaigns;
        this.findCampaigns = findCampaigns;
        this.topics = topics;
        this.figures = figures;
        this.audiences = audiences;
        this.fallbacks = fallbacks;
        this.known = known;
        this.renderer = renderer;
        this.settings = settings;
        this.choices = choices;
        this.inputErrors = inputErrors;
        this.live = live;
        this.suggestions = suggestions;
        this.links = links;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String done, SignedIn organizer, Locale locale) {
        var list = campaigns.of(organizer);
        return new ModelAndView("campaign/list")
                .addObject("campaigns", list)
                .addObject("meetups", topics.meetupsOf(list, locale))
                .addObject("awaiting", campaigns.awaiting(organizer))
                .addObject("causes", suggestions.causes())
                .addObject("zone", settings.zone())
                .addObject("done", "discarded".equals(done) ? done : null)
                .addObject("labels", topics.choices(organizer.roles(), locale));
    }

    /** @param meetup id or slug of the meetup whose people receive it; absent for a newsletter */
    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String meetup, SignedIn organizer, Locale locale) {
        var key = UUID.randomUUID().toString();
        var form = Optional.ofNullable(meetup)
                .flatMap(topics.offered().meetups())
                .map(found -> CampaignForm.ofMeetup(found, key))
                .orElseGet(() -> CampaignForm.empty(key));
        return form(form, organizer, locale);
    }

    @ShowsFormAgain("campaign-form")
    @PostMapping
    ModelAndView draft(@ModelAttribute("form") CampaignForm sent, SignedIn organizer, Locale locale) {
        var sentKey = IdempotencyKey.ofForm(sent.key());
        var key = sentKey == null ? UUID.randomUUID().toString() : sentKey;
        var form = sent.withKey(key);
        try {
            var content = CampaignReader.read(form, topics.offered());
            Redisplay.stop();
            return to(campaigns.draft(organizer, content, key, Origin.WEB), "drafted");
        } catch (ProblemException refusal) {
            return withErrors(refusal, form(form, organizer, locale));
        }
    }

    /** Returns the number of recipients while the organizer chooses the audience. */
    @GetMapping("/audience")
    ModelAndView audience(@ModelAttribute("form") CampaignForm form, SignedIn organizer) {
        var page = new ModelAndView("campaign/parts :: audience");
        try {
            var audience = CampaignReader.readAudience(form, topics.offered());
            return page.addObject(
                    "count", topics.mayCount(organizer.roles(), audience) ? audiences.count(audience) : null);
        } catch (ProblemException incomplete) {
            return page.addObject("count", null);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}")
    ModelAndView show(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String done,
            SignedIn organizer,
            Locale locale) {
        var found = findCampaigns.get(campaign);
        return page(found, CampaignForm.of(found), timeOf(found), organizer, locale)
                .addObject("done", done != null && CHANGES.contains(done) ? done : null);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @ShowsFormAgain("campaign-form")
    @PostMapping("/{campaign}")
    ModelAndView edit(
            @PathVariable String campaign,
            @ModelAttribute("form") CampaignForm form,
            SignedIn organizer,
            Locale locale) {
        var found = findCampaigns.get(campaign);
        try {
            var content = CampaignReader.read(form, topics.offered());
            Redisplay.stop();
            return to(campaigns.edit(organizer, found, content, Origin.WEB), "edited");
        } catch (ProblemException refusal) {
            return withErrors(refusal, page(found, form, timeOf(found), organizer, locale));
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @ShowsFormAgain("schedule-form")
    @PostMapping("/{campaign}/schedule")
    ModelAndView schedule(
            @PathVariable String campaign,
            @ModelAttribute("time") SendingTime time,
            SignedIn organizer,
            Locale locale) {
        var found = findCampaigns.get(campaign);
        try {
            var read = time.read();
            Redisplay.stop();
            var done = campaigns.needsApproval(found) ? "requested" : "scheduled";
            return to(campaigns.schedule(organizer, found, read.at(), read.zone(), Origin.WEB), done);
        } catch (ProblemException refusal) {
            return withErrors(refusal, page(found, CampaignForm.of(found), time, organizer, locale));
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/sending")
    ModelAndView send(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return campaigns.needsApproval(findCampaigns.get(campaign))
                ? perform(campaign, "requested", organizer, locale, campaigns::sendNow)
                : perform(campaign, "sending", "started-before", organizer, locale, campaigns::sendNow);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/approval")
    ModelAndView approve(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return perform(campaign, "approved", organizer, locale, campaigns::approve);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/return")
    ModelAndView sendBack(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String note,
            SignedIn organizer,
            Locale locale) {
        var found = findCampaigns.get(campaign);
        try {
            return to(campaigns.sendBack(organizer, found, CampaignReader.note(note), Origin.WEB), "returned");
        } catch (ProblemException refusal) {
            return withErrors(refusal, found, organizer, locale).addObject("note", note);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/pause")
    ModelAndView pause(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return perform(campaign, "paused", organizer, locale, campaigns::pause);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/resumption")
    ModelAndView resume(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return perform(campaign, "resumed", organizer, locale, campaigns::resume);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @ShowsFormAgain("limit-form")
    @PostMapping("/{campaign}/limit")
    ModelAndView limit(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String perMinute,
            SignedIn organizer,
            Locale locale) {
        var found = findCampaigns.get(campaign);
        try {
            var read = CampaignReader.perMinute(perMinute);
            Redisplay.stop();
            return to(campaigns.limit(organizer, found, read, Origin.WEB), "edited");
        } catch (ProblemException refusal) {
            return withErrors(refusal, found, organizer, locale).addObject("perMinute", perMinute);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/cancellation")
    ModelAndView cancel(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return perform(campaign, "cancelled", organizer, locale, campaigns::cancel);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/discard")
    ModelAndView discard(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        var found = findCampaigns.get(campaign);
        try {
            campaigns.discard(organizer, found, Origin.WEB);
            return SeeOther.at("/organizer/campaigns?done=discarded");
        } catch (ProblemException refusal) {
            return withErrors(refusal, found, organizer, locale);
        }
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/resending")
    ModelAndView resend(@PathVariable String campaign, SignedIn organizer, Locale locale) {
        return perform(campaign, "resending", organizer, locale, campaigns::resend);
    }

    /** Notifies open pages when the progress should be loaded again. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/live")
    SseEmitter live(@PathVariable String campaign, HttpServletRequest request) {
        return live.subscribe(CampaignFigures.liveTopic(findCampaigns.get(campaign)), request);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/progress")
    ModelAndView progress(@PathVariable String campaign) {
        return progress(findCampaigns.get(campaign), new ModelAndView("campaign/parts :: live"));
    }

    private ModelAndView perform(String id, String done, SignedIn organizer, Locale locale, Step step) {
        return perform(id, done, done, organizer, locale, step);
    }

    /** @param repeated key of the text for the next page if the campaign already was as requested */
    private ModelAndView perform(
            String id, String done, String repeated, SignedIn organizer, Locale locale, Step step) {
        var campaign = findCampaigns.get(id);
        try {
            var outcome = step.take(organizer, campaign, Origin.WEB);
            return to(outcome, outcome.changed() ? done : repeated);
        } catch (ProblemException refusal) {
            return withErrors(refusal, campaign, organizer, locale);
        }
    }

    /** Returns the page of the stored campaign, with the error. */
    private ModelAndView withErrors(
            ProblemException refusal, CampaignView campaign, SignedIn organizer, Locale locale) {
        return withErrors(refusal, page(campaign, CampaignForm.of(campaign), timeOf(campaign), organizer, locale));
    }

    private ModelAndView withErrors(ProblemException refusal, ModelAndView page) {
        if (refusal.status() == HttpStatus.FORBIDDEN) {
            throw refusal;
        }
        page.addObject("errors", inputErrors.byField(refusal))
                .addObject("refusal", refusal.code().equals("input.invalid") ? null : refusal.code())
                .setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            CampaignView campaign, CampaignForm form, SendingTime time, SignedIn organizer, Locale locale) {
        var page = progress(campaign, form(form, organizer, locale))
                .addObject("cause", suggestions.cause(campaign.id()).orElse(null))
                .addObject("time", time)
                .addObject("perMinute", campaign.perMinute())
                .addObject("zones", choices.zones(time.zone(), FormChoices::city))
                .addObject(
                        "zone",
                        Zones.region(Objects.requireNonNullElse(time.zone(), ""))
                                .orElse(settings.zone()));
        page.addObject("needsApproval", campaigns.needsApproval(campaign))
                .addObject("isRequester", Campaigns.isRequester(organizer, campaign));
        var approval = campaign.approval();
        if (approval != null) {
            page.addObject("requestedBy", email(approval.requestedBy()))
                    .addObject("sentBackBy", email(approval.sentBackBy()));
        }
        if (!campaign.status().isEditable()) {
            return page;
        }
        return page.addObject("problems", renderer.check(campaign.text()))
                .addObject("fallback", fallbacks.of(campaign).orElse(null));
    }

    /** Returns the address of another organizer, which organizers may see. */
    private @Nullable String email(@Nullable String addressId) {
        return addressId == null
                ? null
                : known.emailOf(new AddressId(addressId)).orElse(null);
    }

    private ModelAndView progress(CampaignView campaign, ModelAndView page) {
        return page.addObject("campaign", campaign)
                .addObject("figures", figures.of(campaign))
                .addObject("links", links.of(campaign.id().value()))
                .addObject("states", MailState.reported());
    }

    private ModelAndView form(CampaignForm form, SignedIn organizer, Locale locale) {
        var meetups = topics.meetups(organizer.roles(), locale);
        var chosen = form.meetupFields().id();
        if (chosen != null && !chosen.isBlank()) {
            meetups.putIfAbsent(chosen, topics.meetup(chosen, locale).orElse(chosen));
        }
        return new ModelAndView("campaign/campaign")
                .addObject("meetups", choices.blankFirst("campaign.meetup.none", meetups))
                .addObject("parts", Part.values())
                .addObject("purposes", Purpose.values())
                .addObject("communities", topics.communities(organizer.roles(), locale))
                .addObject("months", choices.blankFirst("campaign.attended.any", months(form)))
                .addObject("form", form)
                .addObject("errors", Map.of())
                .addObject("blocks", renderer.blocks())
                .addObject("topics", topics.choices(organizer.roles(), locale))
                .addObject("languages", choices.blankFirst("campaign.language.both", FormChoices.languages()));
    }

    /** Returns the common periods, and the chosen one if it is not among them. */
    private Map<String, String> months(CampaignForm form) {
        var months = choices.named("campaign.attended.months.", List.of("1", "3", "6", "12", "24"));
        var chosen = form.attendedFields().months();
        if (chosen != null && !chosen.isBlank()) {
            months.putIfAbsent(chosen, chosen);
        }
        return months;
    }

    private SendingTime timeOf(CampaignView campaign) {
        var zone = campaign.zone() == null ? settings.zone() : campaign.zone();
        var at = campaign.sendAt();
        return at == null
                ? new SendingTime(null, zone.getId(), null)
                : new SendingTime(TimeReader.typed(at, zone), zone.getId(), TimeReader.offset(at, zone));
    }

    private static ModelAndView to(Outcome outcome, String done) {
        return SeeOther.at("/organizer/campaigns/" + outcome.campaign().id() + "?done=" + done);
    }
}
