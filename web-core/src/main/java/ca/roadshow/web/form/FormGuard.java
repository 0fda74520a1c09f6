package ca.roadshow.web.form;

import ca.roadshow.web.link.SignedLinks;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Checks the fields that the fragment {@code web/fragments :: guard} adds to a form. */
public class FormGuard {

    static final String FIELD = "form";

    private static final String SHOWN = "shown";
    private static final String TRAP_FIELD = "website";
    private static final String PURPOSE = "form";
    private static final Pattern SIGNED = Pattern.compile("(\\d{1,16})\\.([A-Za-z0-9_-]{27})");

    private final @Nullable SignedLinks links;
    private final Duration minimumTime;
    private final WaitingRoom waitingRoom;
    private final InstantSource clock;

    FormGuard(@Nullable SignedLinks links, Duration minimumTime, WaitingRoom waitingRoom, InstantSource clock) {
        this.links = links;
        this.minimumTime = minimumTime;
        this.waitingRoom = waitingRoom;
        this.clock = clock;
    }

    /**
     * Refuses forms that a program sent; handlers then show the form again with its input. A form may be sent long
     * after it was shown and more than once, because people leave tabs open. A form sent before the minimum time is
     * held until then and accepted: browsers fill in fields fast, and a program gains nothing from being fast. Callers
     * validate the input first, so that only valid forms are held.
     *
     * @throws ProblemException 422 {@code form.not-human}, or {@code form.too-fast} while too many are held, on the
     * field {@code form}; like {@link Redisplay#stop} if the form is only shown again
     */
    public void check(HttpServletRequest request) {
        Redisplay.stop(request);
        if (links == null) return;
        var shown = firstShown(links, request);
        if (shown.isEmpty() || filled(request.getParameter(TRAP_FIELD))) throw refusal("not-human");
        var left = remaining(shown.get());
        if (left.isPositive() && !waitingRoom.waitFor(left, request.getRemoteAddr())) throw refusal("too-fast");
    }

    /**
     * Like {@link #check} for a form that another site may have copied. A copy does not say when it was shown, so only
     * the hidden field is checked.
     */
    public void checkCopy(HttpServletRequest request) {
        if (request.getParameter(SHOWN) != null) {
            check(request);
            return;
        }
        Redisplay.stop(request);
        if (filled(request.getParameter(TRAP_FIELD))) throw refusal("not-human");
    }

    /** The remaining time, at most the minimum time, even if another replica's clock is ahead. */
    private Duration remaining(Instant shown) {
        var left = Duration.between(clock.instant(), shown.plus(minimumTime));
        return left.compareTo(minimumTime) <= 0 ? left : minimumTime;
    }

    /**
     * For the fragment: the signed time at which the form was first shown, so that a second attempt need not wait
     * again. Null if the guard is off.
     */
    public @Nullable String shown() {
        if (links == null) return null;
        var first = current().flatMap(request -> firstShown(links, request)).orElseGet(clock::instant);
        var millis = Long.toString(first.toEpochMilli());
        return millis + "." + links.token(PURPOSE, millis, 1);
    }

    private static Optional<Instant> firstShown(SignedLinks links, HttpServletRequest request) {
        var sent = request.getParameter(SHOWN);
        var parts = SIGNED.matcher(sent == null ? "" : sent);
        return parts.matches() && links.matches(parts.group(2), PURPOSE, parts.group(1), 1)
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts.group(1))))
                : Optional.empty();
    }

    private static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static boolean filled(@Nullable String lure) {
        return lure != null && !lure.isBlank();
    }

    private static ProblemException refusal(String why) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "form." + why).field(FIELD, why);
    }
}
