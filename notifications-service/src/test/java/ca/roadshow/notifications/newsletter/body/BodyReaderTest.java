package ca.roadshow.notifications.newsletter.body;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.newsletter.body.NewsletterProblem.Code;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private final Markdown markdown = new Markdown();
    private final BodyReader reader = new BodyReader(markdown);

    @Test
    void splitsTheBodyAtBlocks() {
        assertThat(shapes("Hello\n\n{{meetups}}\n\nMore\n\nand more\n\n{{ calls }}\n"))
                .containsExactly("Hello", "meetups", "More\n\nand more", "calls");
        assertThat(shapes("{{conference}}\n\n{{recap}}")).containsExactly("conference", "recap");
    }

    @Test
    void readsAButtonWithItsLink() {
        assertThat(reader.read("{{button}} [Register *now*](https://example.org/a?b=1&c=2)"))
                .containsExactly(new BodyPart.Button("Register now", "https://example.org/a?b=1&c=2"));
    }

    @Test
    void readsAButtonWithABareAddress() {
        assertThat(reader.read("{{button}} https://example.org"))
                .containsExactly(new BodyPart.Button("https://example.org", "https://example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n{{meetups}}\n```",
                "- {{meetups}}",
                "`{{meetups}}`",
                "See {{meetups}}",
                "{{button}} [Run](javascript:alert(1))",
                "{{weather}}"
            })
    void keepsOtherTextAsText(String body) {
        assertThat(reader.read(body)).singleElement().isInstanceOf(BodyPart.Written.class);
    }

    @Test
    void keepsLinksThatAreDefinedInAnotherPart() {
        var parts = reader.read("[Program][p]\n\n{{meetups}}\n\n[p]: https://example.org/program");
        assertThat(parts.getFirst())
                .isInstanceOfSatisfying(
                        BodyPart.Written.class,
                        written -> assertThat(markdown.mail(written.document()).value())
                                .contains("href=\"https://example.org/program\""));
    }

    @ParameterizedTest
    @CsvSource({"{{meetpus}}, {{meetups}}", "{{Conferences}}, {{conference}}", "{{ call }}, {{calls}}"})
    void suggestsASimilarPlaceholder(String typed, String meant) {
        assertThat(problems(typed))
                .containsExactly(new NewsletterProblem(Code.MISSPELLED_PLACEHOLDER, Language.FR, typed, meant));
    }

    @ParameterizedTest
    @CsvSource({
        "{{weather}}, UNKNOWN_PLACEHOLDER, {{weather}}",
        "{{next_meetups}}, UNKNOWN_PLACEHOLDER, {{next_meetups}}",
        "See {{meetups}}, PLACEHOLDER_IN_TEXT, {{meetups}}",
        "# {{calls}}, PLACEHOLDER_IN_TEXT, {{calls}}",
        "{{button}}, BUTTON_WITHOUT_LINK, {{button}}",
        "[Run](javascript:alert), LINK_SCHEME, javascript:alert",
        "[Here](/meetups), LINK_SCHEME, /meetups",
        "[Files](ftp://example.org), LINK_SCHEME, ftp://example.org",
        "![The room](https://example.org/room.jpg), IMAGE, https://example.org/room.jpg"
    })
    void reportsProblems(String body, Code code, String detail) {
        assertThat(problems(body)).containsExactly(new NewsletterProblem(code, Language.FR, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{meetups}}",
                "`{{anything}}`",
                "```\n{{anything}}\n```",
                "[Us](https://example.org) [mail](mailto:hello@example.org) http://example.org",
                "{ {meetups} }"
            })
    void acceptsOtherText(String body) {
        assertThat(problems(body)).isEmpty();
    }

    private List<NewsletterProblem> problems(String body) {
        return BodyCheck.of(reader.read(body), Language.FR, _ -> false);
    }

    private List<String> shapes(String body) {
        return reader.read(body).stream()
                .map(part -> switch (part) {
                    case BodyPart.Written(var document) -> markdown.text(document);
                    case BodyPart.Meetups() -> "meetups";
                    case BodyPart.Calls() -> "calls";
                    case BodyPart.Conference() -> "conference";
                    case BodyPart.Recap() -> "recap";
                    case BodyPart.Button(var label, var _) -> label;
                    case BodyPart.Picture(var description, var _) -> description;
                })
                .toList();
    }
}
