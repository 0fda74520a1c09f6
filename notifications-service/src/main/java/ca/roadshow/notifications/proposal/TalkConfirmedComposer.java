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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that confirms a talk: its title, time and place. */
@Component
class TalkConfirmedComposer implements MailComposer<TalkConfirmedComposer.ConfirmedTalk> {

    static final MailPurpose PURPOSE = new MailPurpose("talk-confirmed", MailPriority.NORMAL, MailKind.PROPOSAL, false);

    /**
     * @param city null if the call does not ask for cities
     * @param date date that the speaker chose; null if the call does not ask for one
     * @param event id or slug of the meetup or conference that the call is for; null if it is for neither
     * @param invitation null unless the recipient is a co-speaker
     */
    @JsonTypeName("confirmed-talk")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmedTalk(
            String callId,
            String proposalId,
            @Nullable String city,
            @Nullable LocalDate date,
            @Nullable String event,
            @Nullable String invitation)
            implements MailContent {}

    private final SpeakerLetters letters;

    TalkConfirmedComposer(SpeakerLetters letters) {
        this.letters = letters;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<ConfirmedTalk> contentType() {
        return ConfirmedTalk.class;
    }

    @Override
    public Letter compose(ConfirmedTalk content, MailDraft draft) {
        var title = OneLine.of(Objects.requireNonNullElse(draft.contact().work(), ""));
        var talk = letters.talk(title, content.city(), draft);
        var facts = new ArrayList<Fact>();
        facts.add(draft.fact("proposal", talk));
        letters.call(content.callId(), draft).ifPresent(facts::add);
        facts.addAll(letters.occasion(content.callId(), content.event(), content.date(), draft));
        return letter(talk, facts, letters.link(content.proposalId(), content.invitation(), draft), draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var title = Bilingual.both("What 400 alerts taught us", "Ce que 400 alertes nous ont appris")
                .in(draft.language().code());
        var call = letters.call(
                Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver"), draft);
        var day = letters.day(LocalDate.parse("2027-02-09"), ZoneId.of("America/Toronto"), draft);
        return letter(
                title,
                List.of(draft.fact("proposal", title), call, draft.fact("when", day)),
                letters.link(draft.about(), null, draft),
                draft);
    }

    private static Letter letter(String talk, List<Fact> facts, String link, MailDraft draft) {
        return draft.letter(talk).facts(facts).button(draft.button(link)).build();
    }
}
