package ca.roadshow.notifications.preview;

import ca.roadshow.notifications.newsletter.NewsletterProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The problems of a newsletter in the organizer's language. */
@Component
class ProblemWords {

    /**
     * @param language {@code en} or {@code fr}; empty if the problem concerns both
     * @param blocks whether the newsletter cannot be sent with it
     */
    record Line(String code, String language, boolean blocks, String text) {}

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Those that block sending first. */
    List<Line> of(List<NewsletterProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> line(problem, locale))
                .sorted((one, other) -> Boolean.compare(other.blocks(), one.blocks()))
                .toList();
    }

    private Line line(NewsletterProblem problem, Locale locale) {
        var code = problem.code().code();
        var language = problem.language();
        var text = messages.getMessage(
                "newsletter.problem." + code, new Object[] {problem.detail(), problem.suggestion()}, locale);
        return new Line(code, language == null ? "" : language.code(), problem.blocks(), text);
    }
}
