package ca.roadshow.notifications.subscription;

import java.util.regex.Pattern;

/**
 * The name of a topic: {@code newsletter}, {@code cfp}, {@code workshops}, or {@code community:} and the slug of a community. The
 * topic {@code implied:} and a slug is not offered: people who came to a meetup of the community have it until their implied
 * consent ends.
 */
public record TopicName(String value) implements Comparable<TopicName> {

    private static final String COMMUNITY = "community:";
    private static final String IMPLIED = "implied:";
    private static final Pattern FORM =
            Pattern.compile("newsletter|cfp|workshops|(?:community|implied):[a-z0-9-]{1,100}");

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

    /** Returns the topic of the people who came to a meetup of the community. */
    public static TopicName impliedOf(String slug) {
        return new TopicName(IMPLIED + slug);
    }

    public static boolean isImplied(String topic) {
        return topic.startsWith(IMPLIED);
    }

    /** Returns the topic with express consent that corresponds to an implied one. */
    public static String expressOf(String implied) {
        return implied.replaceFirst("^" + IMPLIED, COMMUNITY);
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
