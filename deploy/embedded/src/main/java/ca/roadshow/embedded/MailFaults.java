package ca.roadshow.embedded;

import java.util.OptionalInt;
import java.util.function.Predicate;

/** How the mailbox misbehaves on purpose, for the tests of those who send. */
final class MailFaults {

    private record Refusal(Predicate<String> recipient, int code) {}

    private volatile Refusal refusal = new Refusal(MailFaults::nobody, 0);
    private volatile Predicate<String> mailLost = MailFaults::nobody;
    private volatile Predicate<String> replyLost = MailFaults::nobody;

    void refuse(Predicate<String> recipient, int code) {
        refusal = new Refusal(recipient, code);
    }

    void loseMail(Predicate<String> recipient) {
        mailLost = recipient;
    }

    void loseReply(Predicate<String> recipient) {
        replyLost = recipient;
    }

    void end() {
        refusal = new Refusal(MailFaults::nobody, 0);
        mailLost = MailFaults::nobody;
        replyLost = MailFaults::nobody;
    }

    OptionalInt refusalOf(String recipient) {
        var current = refusal;
        return current.recipient().test(recipient) ? OptionalInt.of(current.code()) : OptionalInt.empty();
    }

    boolean losesMail(String recipient) {
        return mailLost.test(recipient);
    }

    boolean losesReply(String recipient) {
        return replyLost.test(recipient);
    }

    private static boolean nobody(String recipient) {
        return false;
    }
}
