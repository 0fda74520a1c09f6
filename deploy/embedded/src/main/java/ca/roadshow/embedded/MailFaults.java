package ca.roadshow.embedded;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Deliberate faults of the mail server, for tests of senders and for trying them. */
final class MailFaults {

    /** @param text after the code; it starts with the enhanced status code */
    record Refusal(Predicate<String> recipient, int code, String text) {}

    private static final Refusal GREYLISTING = new Refusal(MailFaults::nobody, 451, "Refused");
    private static final Refusal NO_REFUSAL = new Refusal(MailFaults::nobody, 0, "");

    private record Delay(Predicate<String> recipient, Duration time) {}

    private volatile Refusal refusal = NO_REFUSAL;
    private volatile Refusal dataRefusal = NO_REFUSAL;
    private volatile Predicate<String> mailLost = MailFaults::nobody;
    private volatile Predicate<String> replyLost = MailFaults::nobody;
    private volatile Predicate<String> greylisted = MailFaults::nobody;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, MailRefusal> refused = new ConcurrentHashMap<>();
    private volatile Delay delay = new Delay(MailFaults::nobody, Duration.ZERO);

    void refuse(Predicate<String> recipient, int code, String text) {
        refusal = new Refusal(recipient, code, text);
    }

    void refuse(String address, MailRefusal how) {
        refused.put(key(address), how);
    }

    void accept(String address) {
        refused.remove(key(address));
    }

    void acceptAll() {
        refused.clear();
    }

    /** Sorted by address. */
    Map<String, MailRefusal> refused() {
        return new TreeMap<>(refused);
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    void refuseData(Predicate<String> recipient, int code, String text) {
        dataRefusal = new Refusal(recipient, code, text);
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
        refusal = NO_REFUSAL;
        dataRefusal = NO_REFUSAL;
        mailLost = MailFaults::nobody;
        replyLost = MailFaults::nobody;
        refused.clear();
    }

    Optional<Refusal> refusalOf(String recipient) {
        if (greylisted.test(recipient) && seen.add(recipient)) {
            return Optional.of(GREYLISTING);
        }
        var chosen = refused.get(key(recipient));
        if (chosen != null) {
            return Optional.of(new Refusal(MailFaults::nobody, chosen.code(), chosen.text()));
        }
        return Optional.of(refusal).filter(current -> current.recipient().test(recipient));
    }

    Optional<Refusal> dataRefusalOf(String recipient) {
        return Optional.of(dataRefusal).filter(current -> current.recipient().test(recipient));
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
