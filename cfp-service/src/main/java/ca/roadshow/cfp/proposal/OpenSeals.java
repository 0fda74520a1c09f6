package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens what proposals say, whichever revision stored it; nothing of it opens once the speaker is forgotten. */
@Component
class OpenSeals {

    private final PersonalData personalData;

    OpenSeals(PersonalData personalData) {
        this.personalData = personalData;
    }

    Optional<Speaker> speaker(Sealed speaker) {
        return personalData.open(speaker, Speaker.class);
    }

    Optional<Talk> talk(Sealed talk) {
        return personalData.open(talk, Talk.class);
    }

    /** A talk of revision 1 counts as its speaker's, though it was stored in the clear. */
    Optional<Talk> talk(ProposalSubmitted event) {
        if (event.talk() != null) {
            return talk(event.talk());
        }
        return speaker(event.speaker())
                .map(known -> new Talk(
                        Objects.requireNonNullElse(event.title(), ""),
                        Objects.requireNonNullElse(event.summary(), "")));
    }

    /** The talk for a view at rest; empty where it can no longer be opened. */
    Optional<Sealed> sealedTalk(ProposalSubmitted event) {
        var open = talk(event);
        if (event.talk() != null) {
            return open.map(talk -> event.talk());
        }
        return open.map(talk -> personalData.seal(new AddressId(event.addressId()), talk));
    }
}
