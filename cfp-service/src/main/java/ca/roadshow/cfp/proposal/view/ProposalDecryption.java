package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decrypts proposals. Returns nothing if the speaker is erased. */
@Component
class ProposalDecryption {

    private final PersonalData personalData;

    ProposalDecryption(PersonalData personalData) {
        this.personalData = personalData;
    }

    Optional<Speaker> speaker(Sealed speaker) {
        return personalData.open(speaker, Speaker.class);
    }

    /** Decrypts talks, in their order, with one query for all keys. */
    List<Optional<Talk>> talks(List<Sealed> talks) {
        return personalData.openAll(talks, Talk.class);
    }

    /** Decrypts speakers, in their order, with one query for all keys. */
    List<Optional<Speaker>> speakers(List<Sealed> speakers) {
        return personalData.openAll(speakers, Speaker.class);
    }

    Optional<String> text(Sealed text) {
        return personalData.open(text, String.class);
    }

    Optional<Talk> talk(Sealed talk) {
        return personalData.open(talk, Talk.class);
    }
}
