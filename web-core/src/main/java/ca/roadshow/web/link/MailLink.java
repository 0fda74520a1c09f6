package ca.roadshow.web.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of links that mails carry: where each leads, what its token is signed for, and how long it works. The path
 * template of a mail link is written here and nowhere else.
 */
public enum MailLink {
    HOME("/", null, Rule.PLAIN),
    MEETUP("/meetups/{meetup}", null, Rule.PLAIN),
    /** The page of one RSVP. */
    RSVP("/meetups/{meetup}/rsvps/{rsvp}", "rsvp", Rule.RAISED_BY_THE_MAILBOX),
    /** Where a speaker follows a proposal. */
    PROPOSAL("/proposals/{proposal}", "proposal", Rule.RAISED_BY_THE_MAILBOX),
    /** Sent only by mail. Never expires: the unsubscribe link of every mail must work. */
    SUBSCRIPTION("/subscriptions/{subscription}", "subscription", Rule.FOREVER),
    /** For mail programs (RFC 8058); the token is that of {@link #SUBSCRIPTION}. */
    UNSUBSCRIBE("/subscriptions/{subscription}/one-click", "subscription", Rule.FOREVER),
    /** Says that the recipient of a mail did not ask for it. Never expires, for the same reason as unsubscribing. */
    NOT_ME("/not-me/{kind}/{thing}", "not-me", Rule.FOREVER),
    /** Used once; {@code roadshow.identity.link-lifetime} says how long it works. */
    SIGN_IN("/sign-in/link", "sign-in", Rule.ONCE),
    /** Like {@link #SIGN_IN}. */
    ERASURE("/forget-me/link", "erasure", Rule.ONCE),
    /** The QR code of a ticket: opens the door's page for people with the role, who check it in there. */
    TICKET("/door/{meetup}", "ticket", Rule.FOREVER);

    /** What ends a link. */
    public enum Rule {
        /** Public and without a token. */
        PLAIN,
        /** Only a change of the secret. */
        FOREVER,
        /** Its use, or its expiry. */
        ONCE,
        /** The first use of a link of a higher generation. */
        RAISED_BY_THE_MAILBOX
    }

    /** Who was given a link. */
    public enum Holder {
        /** The person who sent the request, and may have typed someone else's address. */
        MAKER(1),
        /** The reader of the mailbox, or a person who signed in with the address. */
        MAILBOX(2);

        private final int generation;

        Holder(int generation) {
            this.generation = generation;
        }

        int generation() {
            return generation;
        }
    }

    private final String path;
    private final @Nullable String purpose;
    private final Rule rule;

    MailLink(String path, @Nullable String purpose, Rule rule) {
        this.path = path;
        this.purpose = purpose;
        this.rule = rule;
    }

    String path() {
        return path;
    }

    /** What its token is signed for, the same in every service. */
    public String purpose() {
        return Optional.ofNullable(purpose).orElseThrow(() -> new IllegalStateException(this + " carries no token"));
    }

    boolean isSigned() {
        return rule != Rule.PLAIN;
    }

    public Rule rule() {
        return rule;
    }
}
