package ca.roadshow.notifications.subscription;

import java.util.regex.Pattern;

/** The name of a topic: {@code newsletter}, {@code cfp}, {@code workshops}, or {@code community:} and the slug of a community. */
public record TopicName(String value) implements Comparable<TopicName> {

    private static final String COMMUNITY = "community:";
    private static final Pattern FORM = Pattern.compile("newsletter|cfp|workshops|community:[a-z0-9-]{1,100}");

    public static final TopicName NEWSLETTER = new TopicName("newsletter");
    public static final TopicName CALLS = new TopicName("cfp");

    public TopicName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a valid name of a topic");
        }
    }

    public static TopicName ofCommunity(String slug) {
        return new TopicName(COMMUNITY + slug);
    }

    @Override
    public int compareTo(TopicName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
