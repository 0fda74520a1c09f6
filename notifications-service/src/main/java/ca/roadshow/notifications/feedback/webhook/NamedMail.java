package ca.roadshow.notifications.feedback.webhook;

import ca.roadshow.notifications.mail.envelope.ReturnPath;
import ca.roadshow.notifications.mail.ledger.ReportedMails;
import ca.roadshow.notifications.mail.ledger.ReportedMails.ReportedMail;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Finds a mail by its return path, or by its message id. */
@Component
class NamedMail {

    private static final int LONGEST = 400;

    private final ReturnPath returnPath;
    private final ReportedMails mails;

    NamedMail(ReturnPath returnPath, ReportedMails mails) {
        this.returnPath = returnPath;
        this.mails = mails;
    }

    OptionalLong find(String sender, String messageId) {
        var named = sender.length() > LONGEST ? OptionalLong.empty() : returnPath.mailOf(unbracketed(sender));
        if (named.isPresent() || messageId.isBlank() || messageId.length() > LONGEST) {
            return named;
        }
        return mails.byMessageId("<" + unbracketed(messageId) + ">").map(ReportedMail::id).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static String unbracketed(String text) {
        return text.strip().replaceAll("^<|>$", "");
    }
}
