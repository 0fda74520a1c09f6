package ca.roadshow.web.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code traceparent} of W3C Trace Context level 1: 32 and 16 lower-case hexadecimal digits, neither all zero. */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    private static final Pattern HEADER =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** Returns empty if the header is absent or invalid; the specification then asks for a new trace. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null) return Optional.empty();
        var parts = HEADER.matcher(header);
        if (!parts.matches() || (parts.group(1).equals("00") && parts.group(5) != null)) return Optional.empty();
        var sampled = (Integer.parseInt(parts.group(4), 16) & 1) == 1;
        return Optional.of(new TraceParent(parts.group(2), parts.group(3), sampled));
    }

    public static TraceParent fresh() {
        return new TraceParent(digits() + digits(), digits(), true);
    }

    /** Returns a new span of the same trace. */
    public TraceParent child() {
        return new TraceParent(traceId, digits(), sampled);
    }

    public String header() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String digits() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
