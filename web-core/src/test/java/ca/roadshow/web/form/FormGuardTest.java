package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.web.link.SignedLinks;
import ca.roadshow.web.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FormGuardTest {

    private static final SignedLinks LINKS =
            new SignedLinks("dGVzdHMtYWxvbmUtdGVzdHMtYWxvbmUtdGVzdHMtYWxvbmUtMDE=", URI.create("http://localhost"));

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final FormGuard guard =
            new FormGuard(LINKS, Duration.ofSeconds(2), new WaitingRoom(1, 1, this::pass), () -> now);
    private final FormGuard full =
            new FormGuard(LINKS, Duration.ofSeconds(2), new WaitingRoom(0, 1, this::pass), () -> now);

    @AfterEach
    void leaveTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void acceptsFormSentTwice() {
        var form = shown();
        pass(Duration.ofSeconds(2));

        assertThatCode(() -> guard.check(form)).doesNotThrowAnyException();
        assertThatCode(() -> guard.check(form)).doesNotThrowAnyException();
    }

    @Test
    void acceptsFormShownLongAgo() {
        var form = shown();
        pass(Duration.ofDays(3));

        assertThatCode(() -> guard.check(form)).doesNotThrowAnyException();
    }

    @Test
    void holdsAndAcceptsFastForm() {
        var start = now;
        var form = shown();
        pass(Duration.ofMillis(300));

        assertThatCode(() -> guard.check(form)).doesNotThrowAnyException();
        assertThat(now).isEqualTo(start.plusSeconds(2));
    }

    @Test
    void holdsAtMostTheMinimumTime() {
        var form = shown();
        pass(Duration.ofHours(-1));
        var start = now;

        assertThatCode(() -> guard.check(form)).doesNotThrowAnyException();
        assertThat(now).isEqualTo(start.plusSeconds(2));
    }

    @Test
    void refusesAtOnce() {
        var start = now;
        var form = shown();
        form.setParameter("website", "https://example.org");

        assertRefused(form, "form.not-human");
        assertThat(now).isEqualTo(start);
    }

    @Test
    void countsTimeFromFirstDisplayAfterRefusal() {
        var form = shown();
        pass(Duration.ofMillis(1_500));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> full.check(form))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("form.too-fast"));

        var again = shownInAnswerTo(form);
        pass(Duration.ofMillis(500));

        assertThatCode(() -> full.check(again)).doesNotThrowAnyException();
    }

    @Test
    void refusesFilledHiddenField() {
        var form = shown();
        form.setParameter("website", "https://example.org");
        pass(Duration.ofMinutes(1));

        assertRefused(form, "form.not-human");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.abc", "99999999999999999999.aaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refusesUnsignedTime(String value) {
        var form = new MockHttpServletRequest();
        form.setParameter("shown", value);

        assertRefused(form, "form.not-human");
    }

    @Test
    void refusesAlteredTime() {
        var form = shown();
        var signed = Objects.requireNonNull(form.getParameter("shown"));
        form.setParameter("shown", "1" + signed.substring(1, 5) + "0" + signed.substring(6));

        assertRefused(form, "form.not-human");
        assertRefused(new MockHttpServletRequest(), "form.not-human");
    }

    @Test
    void signsNewTimeAfterForgery() {
        var form = new MockHttpServletRequest();
        form.setParameter("shown", "1.aaaaaaaaaaaaaaaaaaaaaaaaaaa");

        assertThat(shownInAnswerTo(form).getParameter("shown")).startsWith(Long.toString(now.toEpochMilli()));
    }

    @Test
    void doesNotHoldIfMinimumTimeIsZero() {
        var form = shown();
        var lenient = new FormGuard(LINKS, Duration.ZERO, new WaitingRoom(0, 0, this::pass), () -> now.minusSeconds(5));

        assertThatCode(() -> lenient.check(form)).doesNotThrowAnyException();
    }

    @Test
    void isOffWithoutASecret() {
        var off = new FormGuard(null, Duration.ofSeconds(2), new WaitingRoom(0, 0, this::pass), () -> now);

        assertThat(off.shown()).isNull();
        assertThatCode(() -> off.check(new MockHttpServletRequest())).doesNotThrowAnyException();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private MockHttpServletRequest shown() {
        return shownInAnswerTo(new MockHttpServletRequest());
    }

    private MockHttpServletRequest shownInAnswerTo(MockHttpServletRequest sent) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(sent));
        var next = new MockHttpServletRequest();
        next.setParameter("shown", Objects.requireNonNull(guard.shown()));
        next.setParameter("website", "");
        return next;
    }

    private void assertRefused(MockHttpServletRequest form, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> guard.check(form))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.status().value()).isEqualTo(422));
    }
}
