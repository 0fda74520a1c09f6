package ca.roadshow.cfp.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.invitation.CoSpeakerCommand.InviteSpeaker;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** Sends invitations with any expiry for tests. */
@TestComponent
public class InvitedSpeakers {

    private final Commands commands;
    private final AddressIds addressIds;
    private final PersonalData personalData;

    InvitedSpeakers(Commands commands, AddressIds addressIds, PersonalData personalData) {
        this.commands = commands;
        this.addressIds = addressIds;
        this.personalData = personalData;
    }

    /** Sends an invitation and returns its id. */
    public String inviteUntil(ProposalId proposal, String email, Instant expiresAt) {
        var person = addressIds.of(email);
        var id = InvitationId.random(proposal);
        var invite = new InviteSpeaker(
                CoSpeakersId.of(proposal),
                proposal,
                id,
                person,
                personalData.seal(person, new Guest(email, "en")),
                new AddressId("addr-somebody-else"),
                3,
                expiresAt,
                expiresAt.minus(Duration.ofDays(1)));
        assertThat(commands.send(invite, Provenance.ofSystem("test", Origin.API), InvitationResult.class))
                .isEqualTo(InvitationResult.DONE);
        return id.value();
    }
}
