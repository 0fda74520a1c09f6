package ca.roadshow.embedded;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How the mailbox misbehaves on purpose, for the tests of those who send. */
final class MailFaults {

    private static final int LATER = 451;

    private record Refusal(Predicate<String> recipient, int code) {}

    private record Delay(Predicate<String> recipient, Duration time) {}

    private volatile Refusal refusal = new Refusal(MailFaults::nobody, 0);
    private volatile Predicate<String> mailLost = MailFaults::nobody;
    private volatile Predicate<String> replyLost = MailFaults::nobody;
    private volatile Predicate<String> greylisted = MailFaults::nobody;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Delay delay = new Delay(MailFaults::nobody, Duration.ZERO);

    void refuse(Predicate<String> recipient, int code) {
        refusal = new Refusal(recipient, code);
    }

    void loseMail(Predicate<String> recipient) {
        mailLost = recipient;
    }

    void loseReply(Predicate<String> recipient) {
        replyLost = recipient;
    }

    void greylist(Predicate<String> recipient) {
        seen.clear();
        greylisted = recipient;
    }

    void delay(Predicate<String> recipient, Duration time) {
        delay = new Delay(recipient, time);
    }

    void end() {
        greylisted = MailFaults::nobody;
        delay = new Delay(MailFaults::nobody, Duration.ZERO);
        refusal = new Refusal(MailFaults::nobody, 0);
        mailLost = MailFaults::nobody;
        replyLost = MailFaults::nobody;
    }

    OptionalInt refusalOf(String recipient) {
        if (greylisted.test(recipient) && seen.add(recipient)) {
            return OptionalInt.of(LATER);
        }
        var current = refusal;
        return current.recipient().test(recipient) ? OptionalInt.of(current.code()) : OptionalInt.empty();
    }

    Duration delayOf(String recipient) {
        var current = delay;
        return current.recipient().test(recipient) ? current.time() : Duration.ZERO;
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
