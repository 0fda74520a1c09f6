package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored.Told;
import ca.roadshow.events.contract.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds all speakers of a talk from stored events, for messages to other services. Leaves out erased people. */
@Component
public class TalkSpeakers {

    /** @param invitation id of the co-speaker's invitation; null for the speaker who submitted the talk */
    public record Recipient(Person person, @Nullable String invitation) {}

    private final FindCoSpeakers coSpeakers;

    TalkSpeakers(FindCoSpeakers coSpeakers) {
        this.coSpeakers = coSpeakers;
    }

    /** Returns the speakers, the one who submitted the talk first. */
    public List<Recipient> of(Told talk) {
        var recipients = new ArrayList<Recipient>();
        recipients.add(new Recipient(talk.person(), null));
        coSpeakers.of(new ProposalId(talk.proposalId())).forEach(coSpeaker -> {
            var speaker = coSpeaker.speaker();
            if (speaker != null) {
                var person =
                        new Person(coSpeaker.person().value(), speaker.name(), speaker.email(), speaker.language());
                recipients.add(new Recipient(person, coSpeaker.invitation().value()));
            }
        });
        return recipients;
    }
}
