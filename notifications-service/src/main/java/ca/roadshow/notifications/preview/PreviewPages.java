package ca.roadshow.notifications.preview;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.archive.Archive;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.newsletter.NewsletterReader;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Organizers' pages to preview a campaign by language and width, also while it is edited, and to send test mails. */
@Controller
@RequestMapping("/organizer/campaigns")
@Access(Rule.ORGANIZER)
class PreviewPages {

    private static final Set<String> WIDTHS = Set.of("600", "360");
    private static final Set<String> CHANGES = Set.of("tested", "listed", "unlisted");

    private final FindCampaigns campaigns;
    private final NewsletterRenderer renderer;
    private final NewsletterTests tests;
    private final SampleReader sample;
    private final ProblemWords problems;
    private final Archive archive;
    private final InputErrors inputErrors;

    PreviewPages(
            FindCampaigns campaigns,
            NewsletterRenderer renderer,
            NewsletterTests tests,
            SampleReader sample,
            ProblemWords problems,
            Archive archive,
            InputErrors inputErrors) {
        this.campaigns = campaigns;
        this.renderer = renderer;
        this.tests = tests;
        this.sample = sample;
        this.problems = problems;
        this.archive = archive;
        this.inputErrors = inputErrors;
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/preview")
    ModelAndView preview(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String width,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person,
            Locale locale) {
        var email = tests.emailOf(person).orElse("");
        return page(campaigns.get(campaign), languageOf(language, locale), width, email, locale)
                .addObject("done", done != null && CHANGES.contains(done) ? done : null);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/preview/mail")
    @ResponseBody
    String mail(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            HttpServletResponse response) {
        var reader = languageOf(language, locale);
        var found = campaigns.get(campaign);
        requireText(found);
        return MailFrame.of(
                renderer.render(found.text(), reader, sample.of(found, reader)).html(), response);
    }

    /** Shows the problems of the edited text, and its plain text. Stores nothing. */
    @PostMapping("/preview")
    ModelAndView typed(@ModelAttribute("form") PreviewForm form, SignedIn person, Locale locale) {
        var text = form.text();
        var page = new ModelAndView("preview/parts :: typed")
                .addObject("problems", problems.of(text, form.audience(), locale));
        var mails = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            if (text.isComplete(language)) {
                mails.put(
                        language.code(),
                        renderer.render(text, language, reader(form, language, person))
                                .text());
            }
        }
        return page.addObject("mails", mails);
    }

    /** Returns the mail with the edited text, for a frame. Stores nothing. */
    @PostMapping("/preview/mail")
    @ResponseBody
    String typedMail(
            @ModelAttribute("form") PreviewForm form,
            @RequestParam(required = false) @Nullable String previewLanguage,
            SignedIn person,
            Locale locale,
            HttpServletResponse response) {
        var language = languageOf(previewLanguage, locale);
        if (form.text().shownTo(language).isEmpty()) {
            return MailFrame.of("<!doctype html><html><head></head><body></body></html>", response);
        }
        return MailFrame.of(
                renderer.render(form.text(), language, reader(form, language, person))
                        .html(),
                response);
    }

    /** Returns the reader. Only organizers of the whole network write to readers who receive calls early. */
    private NewsletterReader reader(PreviewForm form, Language language, SignedIn person) {
        return sample.of(form.audience(), person.roles().organizesEverything(), language);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @ShowsFormAgain("test-form")
    @PostMapping("/{campaign}/tests")
    ModelAndView test(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String language,
            SignedIn person,
            Locale locale) {
        var found = campaigns.get(campaign);
        var typed = Objects.requireNonNullElse(email, "");
        var reader = languageOf(language, locale);
        try {
            tests.send(found, typed, reader, person, Origin.WEB);
        } catch (ProblemException refusal) {
            var fields = inputErrors.byField(refusal);
            if (fields.isEmpty()) {
                throw refusal;
            }
            var page = page(found, reader, null, typed, locale).addObject("errors", fields);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return to(found, "tested&language=" + reader.code());
    }

    /** Sets whether the newsletter is listed in the public archive after it is sent. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/archive")
    ModelAndView archive(
            @PathVariable String campaign, @RequestParam(required = false) @Nullable String listed, SignedIn person) {
        var found = campaigns.get(campaign);
        var list = "true".equals(listed);
        archive.list(found.id().value(), list);
        return to(found, list ? "listed" : "unlisted");
    }

    private ModelAndView page(
            CampaignView campaign, Language language, @Nullable String width, String email, Locale locale) {
        var page = new ModelAndView("preview/preview")
                .addObject("campaign", campaign)
                .addObject("shown", language)
                .addObject("width", width != null && WIDTHS.contains(width) ? width : "600")
                .addObject("problems", problems.of(campaign.text(), campaign.audience(), locale))
                .addObject("listed", archive.isListed(campaign.id().value()))
                .addObject("email", email)
                .addObject("errors", Map.of());
        if (campaign.text().shownTo(language).isPresent()) {
            page.addObject("mail", renderer.render(campaign.text(), language, sample.of(campaign, language)));
        }
        return page;
    }

    private static void requireText(CampaignView campaign) {
        if (campaign.text().shownTo(Language.EN).isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "campaign.text-missing");
        }
    }

    private static ModelAndView to(CampaignView campaign, String done) {
        return SeeOther.at("/organizer/campaigns/" + campaign.id() + "/preview?done=" + done);
    }

    /** Returns the requested language, or that of the page if the request contains none. */
    private static Language languageOf(@Nullable String language, Locale locale) {
        return Language.of(language).or(() -> Language.of(locale)).orElse(Language.EN);
    }
}
