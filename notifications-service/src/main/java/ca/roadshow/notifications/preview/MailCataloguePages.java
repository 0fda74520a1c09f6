package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of all mails of this service with invented data, for organizers. */
@Controller
@RequestMapping("/organizer/mails")
@Access(Rule.ORGANIZER)
class MailCataloguePages {

    private final SampleMails samples;

    MailCataloguePages(SampleMails samples) {
        this.samples = samples;
    }

    @GetMapping
    ModelAndView list(SignedIn person, Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        var mails = new LinkedHashMap<MailPurpose, SampleMail>();
        samples.purposes().forEach(purpose -> mails.put(purpose, samples.of(purpose, language)));
        return new ModelAndView("preview/catalogue")
                .addObject("mails", mails)
                .addObject("everything", person.roles().organizesEverything());
    }

    @GetMapping("/{purpose}")
    ModelAndView show(
            @PathVariable String purpose, @RequestParam(required = false) @Nullable String language, Locale locale) {
        var found = get(purpose);
        var shown = languageOf(language, locale);
        return new ModelAndView("preview/sample")
                .addObject("purpose", found)
                .addObject("shown", shown)
                .addObject("mail", samples.of(found, shown));
    }

    /** Returns the HTML, for a frame. */
    @GetMapping("/{purpose}/html")
    @ResponseBody
    String html(
            @PathVariable String purpose,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            HttpServletResponse response) {
        return MailFrame.of(
                samples.of(get(purpose), languageOf(language, locale)).html(), response);
    }

    private MailPurpose get(String purpose) {
        return samples.purpose(purpose)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    private static Language languageOf(@Nullable String language, Locale locale) {
        return Language.of(language).or(() -> Language.of(locale)).orElse(Language.EN);
    }
}
