package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLinkPathsTest {

    private static final List<String> PATHS = List.of(
            "/meetups/{meetup}/rsvps/{rsvp}", "/proposals/{proposal}", "/sign-in/link", "/door/{meetup}?ticket");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"/proposals/\" + id;",
                "return \"/proposals/\" + id.value() + \"?token=\" + token;",
                "return \"/proposals/\" + get(\"id\") + \"?token=\" + token;",
                "return \"/meetups/\" + meetup.slug() + \"/rsvps/\" + rsvpId;",
                "return \"/meetups/%s/rsvps/%s?token=%s\".formatted(slug, id, token);",
                "return \"redirect:/proposals/{id}\";",
                "return \"https://roadshow.example/sign-in/link\";",
                "builder.path(\"/meetups/{slug}/rsvps/{id}\")",
                "return \"/door/\" + slug + \"?ticket=\" + code;",
                "/** Links. */ @GetMapping(\"/proposals/{id}\") String page() { return \"/proposals/\" + id; }"
            })
    void refusesLinkBuiltInJava(String java) {
        assertThat(MailLinkPaths.inJava(java, PATHS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@GetMapping(\"/proposals/{id}\")",
                "@PostMapping(path = \"/proposals/{id}\", params = \"a=b\")",
                "/** Such as \"/proposals/{id}\". */",
                "// \"/proposals/{id}\"",
                "return \"/meetups/\" + meetup.slug() + \"/rsvps/known\" + recorded;",
                "return \"/meetups/\" + meetup.slug();",
                "return \"/proposals/\" + id + \"/reviews\";",
                "return \"/api/proposals/\" + id;",
                "return \"/door/\" + meetup.slug();",
                "return \"sign-in/link\";"
            })
    void acceptsOtherPathsInJava(String java) {
        assertThat(MailLinkPaths.inJava(java, PATHS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a th:href=\"@{/proposals/{id}(id=${proposal.id},token=${token})}\">",
                "<a th:href=\"@{/proposals/{id}(id=${proposal.id()})}\">",
                "<a th:href=\"${status == 'A'} ? @{/sign-in/link(token=${token})} : @{/my}\">",
                "<a th:href=\"@{/door/{slug}(slug=${slug},ticket=${code})}\">"
            })
    void refusesLinkBuiltInTemplate(String template) {
        assertThat(MailLinkPaths.inTemplate(template, PATHS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form th:action=\"@{/meetups/{slug}/rsvps/{id}/cancellation(slug=${slug},id=${id},token=${token})}\">",
                "<a th:href=\"@{/meetups/{slug}(slug=${meetup.slug})}\">",
                "<a th:href=\"@{/door/{slug}(slug=${meetup.slug})}\">",
                "<a th:href=\"${link}\">"
            })
    void acceptsOtherPathsInTemplate(String template) {
        assertThat(MailLinkPaths.inTemplate(template, PATHS)).isEmpty();
    }

    @Test
    void namesFileThatBuildsLink(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Good.java"), "links.path(MailLink.PROPOSAL, token, id)");
        MailLinkPaths.writtenNowhereIn(sources, PATHS);
        Files.writeString(sources.resolve("BadLinks.java"), "return \"/proposals/\" + id + \"?token=\" + token;");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> MailLinkPaths.writtenNowhereIn(sources, PATHS))
                .withMessageContaining("BadLinks.java writes /proposals/{}?token={}");
    }
}
