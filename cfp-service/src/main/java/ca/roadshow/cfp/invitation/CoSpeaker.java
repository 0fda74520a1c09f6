package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.events.person.AddressId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has accepted to give a talk with the speaker who submitted it.
 *
 * @param person identifies them
 * @param speaker null once they were erased: pages then say “forgotten person”
 */
public record CoSpeaker(
        InvitationId invitation,
        ProposalId proposal,
        AddressId person,
        @Nullable Speaker speaker) {

    /** Everyone who gives a talk, the speaker who submitted it first. Erased co-speakers are left out. */
    public static List<Speaker> all(Speaker first, List<CoSpeaker> others) {
        return Stream.concat(Stream.of(first), others.stream().flatMap(other -> Stream.ofNullable(other.speaker())))
                .toList();
    }
}
