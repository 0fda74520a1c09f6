package ca.roadshow.notifications.consent;

import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores each text {@code subscription.consent} as it was shown, so that a consent can be proven after the text has changed. */
@Component
public class ConsentWordings implements ApplicationRunner {

    /** Version of the text {@code subscription.consent}. Change it whenever the text changes. */
    public static final String CURRENT = "2026-11-28";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final MailSettings sender;
    private final Clock clock;

    ConsentWordings(JdbcClient jdbc, MessageSource messages, MailSettings sender, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    /** Stores the current text if it differs from the stored one. The text also changes with the name of the sender. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var language : Language.values()) {
            var text = messages.getMessage("subscription.consent", new Object[] {sender.fromName()}, language.locale());
            store(CURRENT, language.code(), clock.instant(), text);
        }
    }

    /** Stores the text that readers see from this time on, unless it equals the latest stored one. */
    public void store(String version, String language, Instant since, String text) {
        if (!of(version, language, since).equals(Optional.of(text))) {
            jdbc.sql("insert into consent_wording (version, language, since, text) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(version, language, since.atOffset(ZoneOffset.UTC), text)
                    .update();
        }
    }

    /** Returns the text of a version at a time. For a time before the first stored text, returns the first. */
    public Optional<String> of(String version, String language, Instant at) {
        return jdbc.sql("select text from consent_wording where version = ? and language = ?"
                        + " order by since <= ? desc, case when since <= ? then since end desc, since limit 1")
                .params(version, language, at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
