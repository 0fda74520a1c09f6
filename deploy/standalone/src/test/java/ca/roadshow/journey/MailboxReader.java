package ca.roadshow.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** Reads the mails of a person. */
public record MailboxReader(HttpCalls http) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** @param date the time of arrival */
    public record Mail(
            String id,
            List<String> to,
            String from,
            String subject,
            Instant date,
            String messageId,
            Map<String, String> headers,
            String text,
            String html) {

        /** Returns the first link of the text part whose address contains a text. */
        public Optional<String> link(String part) {
            return LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(link -> link.contains(part))
                    .findFirst();
        }
    }

    private record Mails(List<Mail> items) {}

    /** Returns the mails to an address, newest first. */
    public List<Mail> to(String address) {
        return mails("?to=" + address.replace("+", "%2B"));
    }

    private List<Mail> all() {
        return mails("");
    }

    private List<Mail> mails(String query) {
        return JSON.readValue(http.get("/mailbox/api/messages" + query).body(), Mails.class)
                .items();
    }

    /** Waits for a mail to a person whose subject contains a text. */
    public Mail await(String address, String subject) {
        return await(
                address,
                "about " + subject,
                mail -> Optional.of(mail).filter(it -> it.subject().contains(subject)));
    }

    /** Waits for a mail to a person with a link that contains a text, and returns the link. */
    public String awaitLink(String address, String part) {
        return await(address, "with a link to " + part, mail -> mail.link(part));
    }

    /** Like {@link #awaitLink}, but ignores links that were known before. */
    String awaitNewLink(String address, String part, Set<String> known) {
        return await(
                address, "with a new link to " + part, mail -> mail.link(part).filter(link -> !known.contains(link)));
    }

    /** Returns the links in the mails that a person has received so far. */
    Set<String> links(String address, String part) {
        return to(address).stream().flatMap(mail -> mail.link(part).stream()).collect(Collectors.toSet());
    }

    private <T> T await(String address, String which, Function<Mail, Optional<T>> wanted) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var mails = to(address);
            var found =
                    mails.stream().flatMap(mail -> wanted.apply(mail).stream()).findFirst();
            if (found.isPresent()) return found.get();
            if (Instant.now().isAfter(end)) {
                var others = mails.stream().map(Mail::subject).toList();
                throw new AssertionError("No mail to " + address + " " + which + ", but " + others);
            }
            pause();
        }
    }

    /** Mails of an earlier journey may be on their way. */
    void clearUntilQuiet() {
        Awaitility.await().during(QUIET).atMost(PATIENCE).until(() -> {
            var known = all();
            http.delete("/mailbox/api/messages");
            return known.isEmpty();
        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
