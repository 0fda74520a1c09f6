package ca.roadshow.notifications.newsletter;

import ca.roadshow.events.contract.Bilingual;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of a rendered newsletter. The links contain the recipient's tokens, except in previews and in the archive.
 *
 * @param community slug of the reader's community, for the block of meetups; null to show the meetups of all communities
 * @param hearsOfCallsEarly whether the block of open calls shows calls that public lists do not show yet
 * @param countedFor id of the campaign whose links are counted; null to count none
 * @param preferences page to choose topics and language; null in the archive
 * @param unsubscribe page to unsubscribe; null in the archive
 * @param viewInBrowser the newsletter as a page; null if it is not in the archive
 * @param rsvp the RSVP that the mail is about, which then has no link to unsubscribe; null for a newsletter
 */
public record NewsletterReader(
        @Nullable String community,
        boolean hearsOfCallsEarly,
        @Nullable String countedFor,
        @Nullable URI preferences,
        @Nullable URI unsubscribe,
        @Nullable URI viewInBrowser,
        @Nullable Rsvp rsvp) {

    /**
     * @param meetup its title
     * @param page page where the reader sees and changes the RSVP
     */
    public record Rsvp(Bilingual meetup, URI page) {}

    /** An anonymous reader of the archive. */
    public static final NewsletterReader ANYONE = new NewsletterReader(null, null, null, null);

    /** Creates a reader of a newsletter without calls that public lists do not show yet. */
    public NewsletterReader(
            @Nullable String community,
            @Nullable URI preferences,
            @Nullable URI unsubscribe,
            @Nullable URI viewInBrowser) {
        this(community, false, null, preferences, unsubscribe, viewInBrowser, null);
    }

    /** Creates a reader of a newsletter. */
    public NewsletterReader(
            @Nullable String community,
            boolean hearsOfCallsEarly,
            @Nullable String countedFor,
            @Nullable URI preferences,
            @Nullable URI unsubscribe,
            @Nullable URI viewInBrowser) {
        this(community, hearsOfCallsEarly, countedFor, preferences, unsubscribe, viewInBrowser, null);
    }

    /** Creates a reader of a mail about their RSVP. */
    public static NewsletterReader ofRsvp(Bilingual meetup, URI page) {
        return new NewsletterReader(null, false, null, null, null, null, new Rsvp(meetup, page));
    }
}
