package ca.roadshow.notifications.mail.compose;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A list of subscribers, for filters in mail programs ({@code List-Id}, RFC 2919).
 *
 * @param topic for example {@code community:montreal}; never changes, because filters depend on it
 * @param label the name shown to readers
 */
public record MailingList(String topic, String label) {

    private static final Pattern NOT_IN_A_LABEL = Pattern.compile("[^a-z0-9]+");

    /** Returns the identifier without brackets, for example {@code community-montreal.meetups.example.org}. */
    String id(String domain) {
        var name = NOT_IN_A_LABEL.matcher(topic.toLowerCase(Locale.ROOT)).replaceAll("-");
        return name + "." + IDN.toASCII(domain);
    }
}
