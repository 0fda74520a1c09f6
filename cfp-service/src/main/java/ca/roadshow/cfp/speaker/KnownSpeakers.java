package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in the form for a signed-in person, from their last proposal or from the contact of their role. */
@Component
class KnownSpeakers {

    private final FindProposals proposals;
    private final AccessRegister register;
    private final PersonalData personalData;

    KnownSpeakers(FindProposals proposals, AccessRegister register, PersonalData personalData) {
        this.proposals = proposals;
        this.register = register;
        this.personalData = personalData;
    }

    /** The speaker's fields are empty without a sign-in or an earlier proposal. */
    ProposalForm form(@Nullable SignedIn person, Language reader) {
        var empty = ProposalForm.empty(reader);
        if (person == null) {
            return empty;
        }
        return proposals.of(person.id()).stream()
                .findFirst()
                .map(ProposalView::speaker)
                .map(speaker -> empty.by(speaker.name(), speaker.email(), speaker.bio()))
                .or(() -> register.contactOf(person.id())
                        .flatMap(contact -> personalData.open(contact, HolderContact.class))
                        .map(contact -> empty.by(contact.name(), contact.email(), null)))
                .orElse(empty);
    }
}
