package ca.roadshow.notifications.newsletter;

import ca.roadshow.notifications.newsletter.NewsletterReader.Rsvp;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Placeholders for the links of one reader in a newsletter that is rendered once for many. Their addresses are under {@code
 * .invalid} (RFC 2606), so a text cannot contain them by chance, and a placeholder that is left in by mistake leads nowhere.
 */
enum PersonalLinks {
    VIEW {
        @Override
        @Nullable
        URI of(NewsletterReader reader) {
            return reader.viewInBrowser();
        }
    },
    PREFERENCES {
        @Override
        @Nullable
        URI of(NewsletterReader reader) {
            return reader.preferences();
        }
    },
    UNSUBSCRIBE {
        @Override
        @Nullable
        URI of(NewsletterReader reader) {
            return reader.unsubscribe();
        }
    },
    RSVP {
        @Override
        @Nullable
        URI of(NewsletterReader reader) {
            return reader.rsvp() == null ? null : reader.rsvp().page();
        }
    };

    private final String stand = "https://newsletter.invalid/" + key();
    private final URI standing = URI.create(stand);

    abstract @Nullable URI of(NewsletterReader reader);

    /** Returns the key of the label: the message {@code newsletter.footer.<key>}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the same reader with placeholders instead of the links. */
    static NewsletterReader withoutLinks(NewsletterReader reader) {
        var rsvp = reader.rsvp();
        return new NewsletterReader(
                reader.community(),
                reader.hearsOfCallsEarly(),
                reader.countedFor(),
                placeholderOf(PREFERENCES, reader),
                placeholderOf(UNSUBSCRIBE, reader),
                placeholderOf(VIEW, reader),
                rsvp == null ? null : new Rsvp(rsvp.meetup(), RSVP.standing));
    }

    /** Returns the placeholder and the link for each link that the reader has. */
    static Map<String, URI> gaps(NewsletterReader reader) {
        var gaps = new HashMap<String, URI>();
        for (var link : values()) {
            var url = link.of(reader);
            if (url != null) {
                gaps.put(link.stand, url);
            }
        }
        return gaps;
    }

    static NewsletterMail fill(NewsletterMail mail, NewsletterReader reader) {
        var html = mail.html();
        var text = mail.text();
        for (var link : values()) {
            var url = link.of(reader);
            if (url != null) {
                html = html.replace(link.stand, HtmlUtils.htmlEscape(url.toString()));
                text = text.replace(link.stand, url.toString());
            }
        }
        return new NewsletterMail(mail.language(), mail.subject(), html, text);
    }

    private static @Nullable URI placeholderOf(PersonalLinks link, NewsletterReader reader) {
        return link.of(reader) == null ? null : link.standing;
    }
}
