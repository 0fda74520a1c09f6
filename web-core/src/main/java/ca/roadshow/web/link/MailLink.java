package ca.roadshow.web.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of links in mails, calendar entries and QR codes: their paths, what their tokens grant access to, how
 * long they work, and their generation. No other code contains these paths; {@link MailLinks} makes the links.
 */
public enum MailLink {
    HOME("/"),
    MEETUP("/meetups/{meetup}"),
    /** The calendar entry of one meetup. */
    MEETUP_CALENDAR("/meetups/{meetup}/calendar.ics"),
    /** A call for proposals. */
    CALL("/cfps/{call}"),
    /** The next review of a reviewer, after signing in. */
    REVIEWS("/cfps/manage/{call}/reviews/next"),
    /** The archive of newsletters. */
    NEWSLETTERS("/newsletter"),
    /** The form to subscribe. */
    SUBSCRIPTIONS("/subscriptions"),
    /** A newsletter in the archive; takes its slug or the id of its campaign. */
    NEWSLETTER("/newsletter/{newsletter}"),
    /** An image of a newsletter. */
    NEWSLETTER_IMAGE("/newsletter/images/{image}"),
    /** Counts a click on a link of a newsletter, and redirects to its target. */
    COUNTED_LINK("/newsletter/links/{link}"),
    /** All meetups of a community, for calendar programs that subscribe. */
    COMMUNITY_CALENDAR("/communities/{community}/calendar.ics"),
    /** The page of one RSVP. */
    RSVP("/meetups/{meetup}/rsvps/{rsvp}?token={token}", "rsvp", Lifetime.UNLIMITED, Generation.RAISED_BY_MAILBOX),
    /** {@link #RSVP}, with the question whether to cancel. Opening it changes nothing, because mail scanners open links. */
    CANNOT_COME(
            "/meetups/{meetup}/rsvps/{rsvp}?token={token}&cancel",
            "rsvp",
            Lifetime.UNLIMITED,
            Generation.RAISED_BY_MAILBOX),
    /** The page where a speaker follows a proposal. */
    PROPOSAL("/proposals/{proposal}?token={token}", "proposal", Lifetime.UNLIMITED, Generation.RAISED_BY_MAILBOX),
    /** An invitation to give a talk together. Once it is accepted, it leads to the page where the co-speaker follows the proposal. */
    CO_SPEAKER(
            "/proposals/{proposal}/speakers/{invitation}?token={token}",
            "co-speaker",
            Lifetime.UNLIMITED,
            Generation.OF_HOLDER),
    /** A draft of a proposal. The page that saves it shows the link; no mail has it. */
    DRAFT("/cfps/{call}/drafts/{draft}?token={token}", "draft", Lifetime.UNLIMITED, Generation.FIRST),
    /** Sent by mail only. Never expires, because the unsubscribe link of every mail must work. */
    SUBSCRIPTION(
            "/subscriptions/{subscription}?token={token}", "subscription", Lifetime.UNLIMITED, Generation.OF_HOLDER),
    /** For mail programs (RFC 8058); the token is that of {@link #SUBSCRIPTION}. */
    UNSUBSCRIBE(
            "/subscriptions/{subscription}/one-click?token={token}",
            "subscription",
            Lifetime.UNLIMITED,
            Generation.OF_HOLDER),
    /**
     * Leaves one topic of a subscription; mail programs send a POST (RFC 8058). The variable names both, so that the token is
     * signed for both. Never expires, like {@link #SUBSCRIPTION}.
     */
    LEAVE_TOPIC("/subscriptions/topics/{topic}?token={token}", "leave-topic", Lifetime.UNLIMITED, Generation.OF_HOLDER),
    /** Says that the recipient of a mail did not ask for it. Never expires, for the same reason as unsubscribing. */
    NOT_ME("/not-me/{kind}/{thing}?token={token}", "not-me", Lifetime.UNLIMITED, Generation.OF_HOLDER),
    /** Expires after {@code roadshow.identity.link-lifetime}. */
    SIGN_IN("/sign-in/link?token={token}", "sign-in", Lifetime.ONE_USE, Generation.FIRST),
    /** Expires like {@link #SIGN_IN}. */
    ERASURE("/forget-me/link?token={token}", "erasure", Lifetime.ONE_USE, Generation.FIRST),
    /** The QR code of a ticket: opens the check-in page for people with that role. The token is shortened to a code. */
    TICKET("/door/{meetup}?ticket={token}", "ticket", Lifetime.UNLIMITED, Generation.FIRST);

    /** How long a token is valid. */
    public enum Lifetime {
        /** Until the secret changes. */
        UNLIMITED,
        /** Until its first use or its expiry. */
        ONE_USE
    }

    /** How a token's generation is chosen. */
    public enum Generation {
        /** Always 1, and not named in the token. */
        FIRST,
        /** The generation of its {@link Holder}. Tokens of every generation work. */
        OF_HOLDER,
        /**
         * The generation of its {@link Holder}. The first use of a mailed link revokes the maker's links to the same
         * thing.
         */
        RAISED_BY_MAILBOX
    }

    /** Who gets a link. */
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

    private final String template;
    private final @Nullable String scope;
    private final @Nullable Lifetime lifetime;
    private final @Nullable Generation generation;

    /** A public link without a token. */
    MailLink(String path) {
        this(path, null, null, null);
    }

    MailLink(String template, @Nullable String scope, @Nullable Lifetime lifetime, @Nullable Generation generation) {
        this.template = template;
        this.scope = scope;
        this.lifetime = lifetime;
        this.generation = generation;
    }

    /**
     * Returns the paths of all links with a token; tests check that no other code contains them. Leaves out the
     * check-in page, which is also linked without a ticket.
     */
    public static List<String> signedPaths() {
        return Arrays.stream(values())
                .filter(MailLink::isSigned)
                .map(link -> link.template.replaceFirst("\\?token=.*|=\\{token}", ""))
                .distinct()
                .toList();
    }

    /** Returns path and query as a template. */
    String template() {
        return template;
    }

    boolean isSigned() {
        return scope != null;
    }

    /** The scope of the token, which is part of the signature; the same in every service. */
    public String scope() {
        return signed(scope);
    }

    public Lifetime lifetime() {
        return signed(lifetime);
    }

    public Generation generation() {
        return signed(generation);
    }

    private <T> T signed(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException(this + " has no token"));
    }
}
