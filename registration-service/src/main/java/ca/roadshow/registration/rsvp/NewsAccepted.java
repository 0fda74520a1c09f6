package ca.roadshow.registration.rsvp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a page confirms that the offer of news was accepted. */
enum NewsAccepted {
    /** The person is asked by mail to confirm, unless they receive the news already. */
    ASKED,
    /** The news begin now. */
    PROVEN;

    /** As in the address of the page. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NewsAccepted> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
