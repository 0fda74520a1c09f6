package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Call;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.proposal.ProposalReceivedComposer.ReceivedProposal;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that a proposal was received. */
@Component
class ProposalReceivedComposer implements MailComposer<ReceivedProposal> {

    static final MailPurpose PURPOSE =
            new MailPurpose("proposal-received", MailPriority.NORMAL, MailKind.PROPOSAL, true);

    @JsonTypeName("proposal")
    record ReceivedProposal(String callId, String proposalId) implements MailContent {}

    private final Announcements announcements;
    private final MailLinks links;

    ProposalReceivedComposer(Announcements announcements, MailLinks links) {
        this.announcements = announcements;
        this.links = links;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<ReceivedProposal> contentType() {
        return ReceivedProposal.class;
    }

    @Override
    public Letter compose(ReceivedProposal content, MailDraft draft) {
        var title = OneLine.of(Objects.requireNonNullElse(draft.contact().work(), ""));
        var call = announcements.call(content.callId()).map(Call::title).orElse(null);
        return letter(title, call, content.proposalId(), draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var title = Bilingual.both("What 400 alerts taught us", "Ce que 400 alertes nous ont appris");
        var call = Bilingual.both("Talks for the winter meetups", "Présentations pour les meetups d’hiver");
        return letter(title.in(draft.language().code()), call, draft.about(), draft);
    }

    private Letter letter(String title, @Nullable Bilingual call, String proposalId, MailDraft draft) {
        var facts = new ArrayList<Fact>();
        facts.add(draft.fact("proposal", title));
        if (call != null) {
            facts.add(draft.fact("call", OneLine.of(call.in(draft.language().code()))));
        }
        var url = links.mailed(MailLink.PROPOSAL, draft.language(), proposalId);
        return draft.letter(title)
                .facts(facts)
                .button(draft.button(url.toString()))
                .build();
    }
}
