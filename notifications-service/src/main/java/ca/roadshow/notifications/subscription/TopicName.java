package ca.roadshow.notifications.subscription;

import java.util.regex.Pattern;

/** What one can subscribe to: {@code newsletter}, {@code cfp}, or {@code community:} and a community's slug. */
public record TopicName(String value) implements Comparable<TopicName> {

    private static final String COMMUNITY = "community:";
    private static final Pattern FORM = Pattern.compile("newsletter|cfp|community:[a-z0-9-]{1,100}");

    static final TopicName NEWSLETTER = new TopicName("newsletter");
    static final TopicName CALLS = new TopicName("cfp");

    public TopicName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the form of a topic's name");
        }
    }

    static TopicName ofCommunity(String slug) {
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
