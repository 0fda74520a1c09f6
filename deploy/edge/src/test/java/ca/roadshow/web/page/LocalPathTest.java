package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my",
                "/meetups/montr%C3%A9al-14/rsvps/rsvp-1?token=a-b_c&new",
                "/organizer/meetups?page=2&q=a+b%20c",
                "/meetups?next=https://roadshow.example//x",
                "/a.b/c~d/..e"
            })
    void acceptsPathsOfThisSite(String path) {
        assertThat(LocalPath.of(path)).map(LocalPath::value).contains(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/a//evil.example",
                "/.//evil.example",
                "/a/..//evil.example",
                "/../evil",
                "/%5cevil.example",
                "/%5C%5Cevil.example",
                "/%0d%0aSet-Cookie:x=y",
                "/%09/evil.example",
                "https://evil.example/",
                "HTTPS:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "@evil.example",
                " /my",
                "/my ",
                "/\t/evil.example",
                "/\n/evil.example",
                "/my\r\nSet-Cookie: x=y",
                "/my?x=\r\nSet-Cookie:y",
                "/my\u0000",
                "/my#fragment",
                "/été",
                "/\u2215evil.example",
                "/%zz",
                "/<script>"
            })
    void refusesOtherAddresses(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void refusesVeryLongPath() {
        assertThat(LocalPath.of("/" + "a".repeat(1_999))).isPresent();
        assertThat(LocalPath.of("/" + "a".repeat(2_000))).isEmpty();
    }

    @Test
    void cannotBeCreatedFromOtherText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalPath("//evil.example"));
    }
}
