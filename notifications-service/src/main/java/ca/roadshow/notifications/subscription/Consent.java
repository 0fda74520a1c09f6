package ca.roadshow.notifications.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of consents: a reader agreed to topics, or withdrew a consent.
 *
 * @param at when the reader agreed or withdrew
 * @param where code of a {@link ConsentSource} or {@link #ATTENDANCE} if given, of a {@link Withdrawal} if withdrawn
 * @param requestedAt when the form was submitted; null if the consent needed no confirmation
 * @param page path of the form; null for a file, if withdrawn, and if unknown
 * @param wording version of the text; null if the reader agreed elsewhere or withdrew
 * @param language of the text
 * @param text the text to which the reader agreed; for a consent from a file, the origin that the file states; null if unknown
 */
public record Consent(
        Instant at,
        boolean given,
        List<String> topics,
        String where,
        @Nullable Instant requestedAt,
        @Nullable String page,
        @Nullable String wording,
        @Nullable String language,
        @Nullable String text) {

    /** The code of {@code where} for an implied consent: the person came to a meetup. */
    public static final String ATTENDANCE = "attendance";

    static Consent implied(Instant cameAt, String topic) {
        return new Consent(cameAt, true, List.of(topic), ATTENDANCE, null, null, null, null, null);
    }

    static Consent withdrawn(Instant at, List<String> topics, String how) {
        return new Consent(at, false, List.copyOf(topics), how, null, null, null, null, null);
    }
}
