package ca.roadshow.notifications.subscription;

import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and checks the links that leave one topic of a subscription. The token is signed for both. */
@Component
public class UnsubscribeLinks {

    /** A subscription and one of its topics, in one variable of the path so that the token covers both. */
    public record Subscribed(String subscriptionId, TopicName topic) {}

    private static final Pattern FORM =
            Pattern.compile("(subscription-[A-Za-z0-9_-]{1,87})\\.([a-z0-9-]+(?::[a-z0-9-]+)?)");

    private final MailLinks links;

    UnsubscribeLinks(MailLinks links) {
        this.links = links;
    }

    /**
     * Returns the address for the header {@code List-Unsubscribe} (RFC 8058). A POST leaves the topic, a GET shows a page with a
     * button.
     */
    public URI oneClick(String subscriptionId, TopicName topic) {
        return links.mailed(MailLink.LEAVE_TOPIC, variable(subscriptionId, topic));
    }

    /** Returns the address of the same page for a visible link, in the language of the mail. */
    public URI page(String subscriptionId, TopicName topic, Language language) {
        return links.mailed(MailLink.LEAVE_TOPIC, language, variable(subscriptionId, topic));
    }

    /** Checks the token; empty if it does not open this subscription and topic. */
    public Optional<Subscribed> open(String variable, @Nullable String token) {
        var parts = FORM.matcher(variable);
        return parts.matches() && links.open(MailLink.LEAVE_TOPIC, token, variable) == Opening.OPENS
                ? topic(parts.group(2)).map(topic -> new Subscribed(parts.group(1), topic))
                : Optional.empty();
    }

    /** Returns the path of the page, with the token that opened it. */
    public String path(Subscribed subscribed, String token) {
        return links.path(MailLink.LEAVE_TOPIC, token, variable(subscribed.subscriptionId(), subscribed.topic()));
    }

    private static String variable(String subscriptionId, TopicName topic) {
        return subscriptionId + "." + topic.value();
    }

    private static Optional<TopicName> topic(String name) {
        try {
            return Optional.of(new TopicName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
