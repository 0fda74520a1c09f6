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
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail for a person who is invited to be a co-speaker. */
@Component
class CoSpeakerInvitedComposer implements MailComposer<CoSpeakerInvitedComposer.InvitedCoSpeaker> {

    static final MailPurpose PURPOSE =
            new MailPurpose("co-speaker-invited", MailPriority.NORMAL, MailKind.PROPOSAL, true);

    /** The encrypted contact contains the title of the talk and the name of its speaker, each on its own line. */
    @JsonTypeName("co-speaker")
    record InvitedCoSpeaker(String callId, String proposalId, String invitationId, Instant expiresAt)
            implements MailContent {}

    private final SpeakerLetters letters;

    CoSpeakerInvitedComposer(SpeakerLetters letters) {
        this.letters = letters;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<InvitedCoSpeaker> contentType() {
        return InvitedCoSpeaker.class;
    }

    @Override
    public Letter compose(InvitedCoSpeaker content, MailDraft draft) {
        var lines = Objects.requireNonNullElse(draft.contact().work(), "")
                .lines()
                .map(OneLine::of)
                .toList();
        return letter(
                lines.isEmpty() ? "" : lines.getFirst(),
                lines.size() < 2 ? "" : lines.get(1),
                letters.call(content.callId(), draft),
                letters.deadline(content.callId(), content.expiresAt(), draft),
                letters.link(content.proposalId(), content.invitationId(), draft),
                draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var title = Bilingual.both("What 400 alerts taught us", "Ce que 400 alertes nous ont appris");
        var call = letters.call(
                Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"), draft);
        return letter(
                title.in(draft.language().code()),
                "Amina Diallo",
                Optional.of(call),
                letters.deadline(Instant.parse("2027-01-15T04:59:00Z"), ZoneId.of("America/Toronto"), draft),
                letters.link(draft.about(), draft.about(), draft),
                draft);
    }

    private static Letter letter(
            String title, String invitedBy, Optional<Fact> call, String deadline, String link, MailDraft draft) {
        var facts = new ArrayList<Fact>();
        facts.add(draft.fact("proposal", title));
        call.ifPresent(facts::add);
        facts.add(draft.fact("answer-by", deadline));
        return draft.letter(title, invitedBy)
                .facts(facts)
                .button(draft.button(link))
                .build();
    }
}
