package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.notifications.newsletter.body.NewsletterProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The problems of a newsletter in the organizer's language. */
@Component
class ProblemWords {

    /**
     * @param language {@code en} or {@code fr}; empty if the problem concerns both
     * @param blocks whether the problem prevents sending
     */
    record Line(String code, String language, boolean blocks, String text) {}

    private final MessageSource messages;

    private final NewsletterRenderer renderer;

    ProblemWords(MessageSource messages, NewsletterRenderer renderer) {
        this.messages = messages;
        this.renderer = renderer;
    }

    /** Returns the problems, those that prevent sending first. */
    List<Line> of(NewsletterText text, CampaignAudience audience, Locale locale) {
        var problems = renderer.check(text).stream().map(problem -> line(problem, locale));
        return Stream.concat(listings(text, audience, locale).stream(), problems)
                .sorted(Comparator.comparing(line -> !line.blocks()))
                .toList();
    }

    /**
     * Returns the problem of listings in a mail about an RSVP. Such a mail needs no consent, so it must not advertise anything.
     */
    private Optional<Line> listings(NewsletterText text, CampaignAudience audience, Locale locale) {
        return audience.aboutRsvp()
                .filter(_ -> renderer.hasListings(text))
                .map(_ -> new Line(
                        "rsvp-listings",
                        "",
                        true,
                        messages.getMessage("problem.campaign.rsvp-listings.detail", null, locale)));
    }

    private Line line(NewsletterProblem problem, Locale locale) {
        var code = problem.code().code();
        var language = problem.language();
        var text = messages.getMessage(
                "newsletter.problem." + code, new Object[] {problem.detail(), problem.suggestion()}, locale);
        return new Line(code, language == null ? "" : language.code(), problem.blocks(), text);
    }
}
