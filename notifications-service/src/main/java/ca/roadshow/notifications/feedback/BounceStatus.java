package ca.roadshow.notifications.feedback;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The status code of a bounce (RFC 3463), such as {@code 5.1.1}.
 *
 * @param family 4 if delivery may succeed later, 5 if it will not
 */
public record BounceStatus(int family, int subject, int detail) {

    public static final BounceStatus UNKNOWN_MAILBOX = new BounceStatus(5, 1, 1);
    public static final BounceStatus PERMANENT = new BounceStatus(5, 0, 0);
    public static final BounceStatus TEMPORARY = new BounceStatus(4, 0, 0);

    private static final Pattern FORM = Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    /** Returns the first status code in a text. */
    public static Optional<BounceStatus> in(String text) {
        return FORM.matcher(text)
                .results()
                .findFirst()
                .map(found -> new BounceStatus(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    /** Whether the code does not tell the cause. A code that does is preferred. */
    public boolean isVague() {
        return subject == 0 || (subject == 5 && detail == 0);
    }

    /**
     * Whether the address itself is invalid: unknown or disabled mailbox, or a domain without a mail server. A full mailbox, a
     * refused content or a blocked sender is not a fault of the address, even if the server will not accept the mail later.
     */
    public boolean isHard() {
        return family == 5
                && switch (subject) {
                    case 1 -> detail != 7 && detail != 8;
                    case 2 -> detail == 1;
                    case 4 -> detail == 1 || detail == 4;
                    default -> false;
                };
    }

    @Override
    public String toString() {
        return family + "." + subject + "." + detail;
    }
}
