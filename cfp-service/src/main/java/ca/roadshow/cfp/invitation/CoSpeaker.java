package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.events.person.AddressId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who has accepted to give a talk together with the speaker who submitted it.
 *
 * @param person id of the person
 * @param speaker null after an erasure; pages then show “forgotten person”
 */
public record CoSpeaker(
        InvitationId invitation,
        ProposalId proposal,
        AddressId person,
        @Nullable Speaker speaker) {

    /** Returns all speakers of a talk, the one who submitted it first. Leaves out erased co-speakers. */
    public static List<Speaker> all(Speaker first, List<CoSpeaker> others) {
        return Stream.concat(Stream.of(first), others.stream().flatMap(other -> Stream.ofNullable(other.speaker())))
                .toList();
    }
}
