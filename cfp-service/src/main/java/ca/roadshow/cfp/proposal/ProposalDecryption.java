package ca.roadshow.cfp.proposal;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decrypts proposals. Returns nothing once the speaker is erased. */
@Component
class ProposalDecryption {

    private final PersonalData personalData;

    ProposalDecryption(PersonalData personalData) {
        this.personalData = personalData;
    }

    Optional<Speaker> speaker(Sealed speaker) {
        return personalData.open(speaker, Speaker.class);
    }

    Optional<String> text(Sealed text) {
        return personalData.open(text, String.class);
    }

    Optional<Talk> talk(Sealed talk) {
        return personalData.open(talk, Talk.class);
    }
}
