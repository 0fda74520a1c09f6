package ca.roadshow.notifications.mail.envelope;

import ca.roadshow.notifications.platform.FeedbackSettings;
import ca.roadshow.web.link.SignedLinks;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The address to which readers write to leave the list of a mail (RFC 2369, section 3.2). Its tag names the mail and is signed
 * for the mail and the list.
 */
@Component
public class UnsubscribeAddress {

    /** The list name for mails that belong to no single list. Leaving it ends the subscription. */
    public static final String EVERYTHING = "*";

    private static final String SCOPE = "leave-list";
    private static final String PREFIX = "leave-";

    private final @Nullable TaggedAddress mailbox;
    private final SignedLinks signed;

    @Autowired
    UnsubscribeAddress(FeedbackSettings settings, SignedLinks signed) {
        this(settings.address(), signed);
    }

    UnsubscribeAddress(@Nullable String mailbox, SignedLinks signed) {
        this.mailbox = mailbox == null ? null : TaggedAddress.of(mailbox);
        this.signed = signed;
    }

    /** A request that was mailed to such an address. {@link #names} checks its signature. */
    public final class Request {

        private final SignedTag tag;

        private Request(SignedTag tag) {
            this.tag = tag;
        }

        /** Returns the id of the mail; the signature is not checked. */
        public long mailId() {
            return tag.mailId();
        }

        /** Whether the address was made for this list. */
        public boolean names(String list) {
            return tag.isSigned(SCOPE, list, signed);
        }
    }

    /** Returns the address for the header {@code List-Unsubscribe}; empty if no mailbox is configured. */
    public Optional<URI> of(long mailId, String list) {
        return Optional.ofNullable(mailbox)
                .map(known -> known.with(
                        PREFIX + SignedTag.of(mailId, SCOPE, list, signed).text()))
                .map(address -> URI.create("mailto:" + address + "?subject=unsubscribe"));
    }

    public Optional<Request> read(String address) {
        return Optional.ofNullable(mailbox)
                .flatMap(known -> known.tagOf(address))
                .filter(tag -> tag.startsWith(PREFIX))
                .flatMap(tag -> SignedTag.read(tag.substring(PREFIX.length())))
                .map(Request::new);
    }
}
