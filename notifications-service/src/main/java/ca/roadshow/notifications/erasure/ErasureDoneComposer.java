package ca.roadshow.notifications.erasure;

import ca.roadshow.notifications.erasure.ErasureDoneComposer.DoneErasure;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Composes the last mail to a person: their data is erased. */
@Component
class ErasureDoneComposer implements MailComposer<DoneErasure> {

    static final MailPurpose PURPOSE = new MailPurpose("erasure-done", MailPriority.NORMAL, null, false);

    /** @param topicsForgetBy when Kafka will have deleted the last message about the person */
    @JsonTypeName("erasure")
    record DoneErasure(String reference, Instant topicsForgetBy) implements MailContent {}

    private final MailLinks links;
    private final Dates dates;
    private final MailSettings settings;

    ErasureDoneComposer(MailLinks links, Dates dates, MailSettings settings) {
        this.links = links;
        this.dates = dates;
        this.settings = settings;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<DoneErasure> contentType() {
        return DoneErasure.class;
    }

    @Override
    public Letter sample(MailDraft draft) {
        return compose(new DoneErasure("R7KQ4M", Instant.parse("2027-03-16T23:00:00Z")), draft);
    }

    @Override
    public Letter compose(DoneErasure content, MailDraft draft) {
        var lastCopy = dates.day(content.topicsForgetBy(), settings.zone(), draft.language());
        var home = links.mailed(MailLink.HOME, draft.language());
        return draft.letter(settings.fromName(), content.reference())
                .facts(List.of(draft.fact("reference", content.reference()), draft.fact("forgotten-by", lastCopy)))
                .button(draft.button(home.toString()))
                .build();
    }
}
