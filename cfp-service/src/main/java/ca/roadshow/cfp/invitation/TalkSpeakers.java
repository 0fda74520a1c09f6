package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored.Told;
import ca.roadshow.events.contract.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everyone who gives a talk, from stored events, for messages to other services. Erased people are left out. */
@Component
public class TalkSpeakers {

    /** @param invitation that made them a co-speaker; null for the speaker who submitted the talk */
    public record Recipient(Person person, @Nullable String invitation) {}

    private final FindCoSpeakers coSpeakers;

    TalkSpeakers(FindCoSpeakers coSpeakers) {
        this.coSpeakers = coSpeakers;
    }

    /** The speaker who submitted the talk first. */
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
