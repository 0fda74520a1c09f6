package ca.roadshow.registration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/organizer/people?done=granted", "/meetups/a/rsvps/b?token=x&lang=fr#top"})
    void staysHere(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\\..\\b",
                " /my",
                "/é",
                "/sign-in?to=/my",
                "/sign-out"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void isShort() {
        assertThat(LocalPath.of("/" + "a".repeat(500))).isEmpty();
        assertThat(LocalPath.of(null)).isEmpty();
    }
}
