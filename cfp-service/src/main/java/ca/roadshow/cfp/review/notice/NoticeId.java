package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of notices: {@code review-notice-} and a UUID, which is the same for the same call and reviewer. */
record NoticeId(String value) {

    private static final String PREFIX = "review-notice-";

    NoticeId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a notice starts with " + PREFIX);
        }
    }

    static NoticeId of(CallId call, AddressId reviewer) {
        var name = call.value() + "/" + reviewer.value();
        return new NoticeId(PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
