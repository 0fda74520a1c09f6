package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.profile.Profile;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form for a signed-in person with data of their profile, their last proposal or their role. */
@Component
class KnownSpeakers {

    private final FindProposals proposals;
    private final FindProfiles profiles;
    private final AccessRegister register;
    private final PersonalData personalData;

    KnownSpeakers(FindProposals proposals, FindProfiles profiles, AccessRegister register, PersonalData personalData) {
        this.profiles = profiles;
        this.proposals = proposals;
        this.register = register;
        this.personalData = personalData;
    }

    /** Returns the form. The speaker's fields are empty without a sign-in or an earlier proposal. */
    ProposalForm form(@Nullable SignedIn person, Language reader) {
        var empty = ProposalForm.empty(reader);
        if (person == null) {
            return empty;
        }
        var profile = profiles.now(person.id()).profile();
        return proposals.of(person.id()).stream()
                .findFirst()
                .map(ProposalView::speaker)
                .map(speaker -> profile == null
                        ? empty.by(speaker.name(), speaker.email(), speaker.bio())
                        : empty.by(profile.name(), speaker.email(), bio(profile, reader)))
                .or(() -> register.contactOf(person.id())
                        .flatMap(contact -> personalData.open(contact, HolderContact.class))
                        .map(contact -> profile == null
                                ? empty.by(contact.name(), contact.email(), null)
                                : empty.by(profile.name(), contact.email(), bio(profile, reader))))
                .orElse(empty);
    }

    private static @Nullable String bio(Profile profile, Language reader) {
        return profile.bio() == null ? null : profile.bio().in(reader.code());
    }
}
