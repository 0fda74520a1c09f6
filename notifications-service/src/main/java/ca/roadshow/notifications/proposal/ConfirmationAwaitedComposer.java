package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that reminds a speaker to confirm an accepted talk. */
@Component
class ConfirmationAwaitedComposer implements MailComposer<ConfirmationAwaitedComposer.AwaitedConfirmation> {

    static final MailPurpose PURPOSE =
            new MailPurpose("confirmation-awaited", MailPriority.NORMAL, MailKind.PROPOSAL, false);

    /**
     * @param city null if the call does not ask for cities
     * @param invitation null unless the recipient is a co-speaker
     */
    @JsonTypeName("confirmation")
    record AwaitedConfirmation(
            String callId,
            String proposalId,
            @Nullable String city,
            Instant confirmBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String invitation)
            implements MailContent {}

    private final SpeakerLetters letters;

    ConfirmationAwaitedComposer(SpeakerLetters letters) {
        this.letters = letters;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<AwaitedConfirmation> contentType() {
        return AwaitedConfirmation.class;
    }

    @Override
    public Letter compose(AwaitedConfirmation content, MailDraft draft) {
        var title = OneLine.of(Objects.requireNonNullElse(draft.contact().work(), ""));
        var talk = letters.talk(title, content.city(), draft);
        return letter(
                talk,
                letters.call(content.callId(), draft),
                letters.deadline(content.callId(), content.confirmBy(), draft),
                letters.link(content.proposalId(), content.invitation(), draft),
                draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var title = Bilingual.both("What 400 alerts taught us", "Ce que 400 alertes nous ont appris");
        var call = letters.call(
                Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"), draft);
        var deadline = letters.deadline(Instant.parse("2027-01-15T04:59:00Z"), ZoneId.of("America/Toronto"), draft);
        return letter(
                title.in(draft.language().code()),
                Optional.of(call),
                deadline,
                letters.link(draft.about(), null, draft),
                draft);
    }

    private static Letter letter(String talk, Optional<Fact> call, String deadline, String link, MailDraft draft) {
        var facts = new ArrayList<Fact>();
        facts.add(draft.fact("proposal", talk));
        call.ifPresent(facts::add);
        facts.add(draft.fact("confirm-by", deadline));
        return draft.letter(talk).facts(facts).button(draft.button(link)).build();
    }
}
