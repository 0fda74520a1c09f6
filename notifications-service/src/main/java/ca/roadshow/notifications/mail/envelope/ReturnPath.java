package ca.roadshow.notifications.mail.envelope;

import ca.roadshow.notifications.platform.FeedbackSettings;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.SignedLinks;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The envelope sender of each mail (RFC 5321, section 4.4). Its signed tag names the row of the ledger, so that a bounce is
 * recognized by its recipient alone. If {@code roadshow.feedback.address} is not set, it is the sender's address.
 */
@Component
public class ReturnPath {

    private static final String SCOPE = "return-path";

    private final @Nullable TaggedAddress mailbox;
    private final String sender;
    private final SignedLinks signed;

    @Autowired
    ReturnPath(FeedbackSettings settings, MailSettings mail, SignedLinks signed) {
        this(settings.address(), mail.fromAddress(), signed);
    }

    ReturnPath(@Nullable String mailbox, String sender, SignedLinks signed) {
        this.mailbox = mailbox == null ? null : TaggedAddress.of(mailbox);
        this.sender = sender;
        this.signed = signed;
    }

    /** Returns the address to which a mail server returns the mail. */
    public String of(long mailId) {
        return mailbox == null
                ? sender
                : mailbox.with(SignedTag.of(mailId, SCOPE, "", signed).text());
    }

    /**
     * Returns the id of the mail that was returned to an address; empty if the address is no return path or its signature is
     * wrong.
     */
    public OptionalLong mailOf(String address) {
        return Optional.ofNullable(mailbox)
                .flatMap(known -> known.tagOf(address))
                .flatMap(SignedTag::read)
                .filter(tag -> tag.isSigned(SCOPE, "", signed))
                .map(tag -> OptionalLong.of(tag.mailId()))
                .orElseGet(OptionalLong::empty);
    }
}
