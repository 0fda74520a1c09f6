package ca.roadshow.registration.rsvp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a page confirms that the person accepted the offer of news. */
enum NewsAccepted {
    /** The person gets a mail to confirm, unless they already receive the news. */
    ASKED,
    /** The news start at once, because the person is signed in with this address. */
    PROVEN;

    /** The value in the page's address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NewsAccepted> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
