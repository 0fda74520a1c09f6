package ca.roadshow.events.access;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LampsUnderTest
class AccessRegisterIT {

    private static final Instant NOON = Instant.parse("2026-12-01T17:00:00Z");
    private static final Grant OTTAWA = new Grant(Role.ORGANIZER, "community-ottawa");

    private final String session = UUID.randomUUID().toString();
    private final AddressId noe = new AddressId("addr-" + UUID.randomUUID());

    @Autowired
    AccessRegister register;

    @Autowired
    PersonalData personalData;

    @Test
    void roleIsHeldUntilRevoked() {
        register.grant(noe, OTTAWA, contact());
        register.grant(noe, OTTAWA, contact());
        var roles = register.rolesOf(noe);
        assertThat(roles.organizes("community-ottawa")).isTrue();
        assertThat(roles.organizes("community-toronto")).isFalse();
        assertThat(roles.organizesEverything()).isFalse();
        assertThat(roles.communities()).containsExactly("community-ottawa");
        register.revoke(noe, OTTAWA);
        assertThat(register.rolesOf(noe)).isEqualTo(Roles.NONE);
    }

    @Test
    void keepsContactAfterRoleIsRevoked() {
        register.grant(noe, OTTAWA, contact());
        register.revoke(noe, OTTAWA);
        assertThat(register.contactOf(noe).flatMap(found -> personalData.open(found, HolderContact.class)))
                .map(HolderContact::name)
                .contains("Noé");
        register.forget(noe);
        assertThat(register.contactOf(noe)).isEmpty();
    }

    @Test
    void replacesContactOnlyWithGrantOfEverything() {
        register.grant(noe, OTTAWA, contact());
        var other = personalData.seal(noe, new HolderContact("Somebody Else", "noe@example.org", "fr"));
        register.grant(noe, new Grant(Role.DOOR, "meetup-1"), other);
        assertThat(name()).isEqualTo("Noé");
        register.grant(noe, new Grant(Role.ORGANIZER, Grant.EVERYTHING), other);
        assertThat(name()).isEqualTo("Somebody Else");
    }

    private String name() {
        return register.contactOf(noe)
                .flatMap(found -> personalData.open(found, HolderContact.class))
                .orElseThrow()
                .name();
    }

    @Test
    void networkOrganizersHaveEveryRole() {
        register.grant(noe, new Grant(Role.ORGANIZER, Grant.EVERYTHING), contact());
        var roles = register.rolesOf(noe);
        assertThat(roles.organizes("community-toronto")).isTrue();
        assertThat(roles.reviews("call-1")).isTrue();
        assertThat(roles.keepsDoorOf("meetup-1")).isTrue();
    }

    @Test
    void latestEndOfSessionsCounts() {
        assertThat(register.notBefore(noe)).isEqualTo(Instant.MIN);
        register.endSessions(noe, NOON);
        register.endSessions(noe, NOON.minusSeconds(60));
        assertThat(register.notBefore(noe)).isEqualTo(NOON);
    }

    @Test
    void endsOneSessionOnly() {
        register.endSession(session, noe, Instant.now().plusSeconds(60));
        register.endSession(session, noe, Instant.now().plusSeconds(60));
        assertThat(register.isOpen(session, noe, NOON)).isFalse();
        assertThat(register.isOpen("another-" + session, noe, NOON)).isTrue();
    }

    @Test
    void endingAllSessionsEndsEarlierOnes() {
        register.endSessions(noe, NOON);
        assertThat(register.isOpen(session, noe, NOON.minusSeconds(1))).isFalse();
        assertThat(register.isOpen(session, noe, NOON)).isTrue();
    }

    @Test
    void deletesEndedSessionAfterItsTokensExpired() {
        register.endSession("old-" + session, noe, Instant.now().minus(Duration.ofHours(2)));
        register.endSession("just-" + session, noe, Instant.now().minus(Duration.ofMinutes(1)));
        register.endSession(session, noe, Instant.now().plusSeconds(60));
        assertThat(register.isOpen("old-" + session, noe, NOON)).isTrue();
        assertThat(register.isOpen("just-" + session, noe, NOON))
                .as("a clock may be behind")
                .isFalse();
    }

    @Test
    void keyVerifiesUntilItsEnd() {
        var id = "key-" + UUID.randomUUID();
        register.publish(new VerificationKey(id, "{}", NOON, NOON.plusSeconds(60)));
        assertThat(register.key(id, NOON)).isPresent();
        assertThat(register.key(id, NOON.plusSeconds(60))).isEmpty();
    }

    private Sealed contact() {
        return personalData.seal(noe, new HolderContact("Noé", "noe@example.org", "fr"));
    }
}
