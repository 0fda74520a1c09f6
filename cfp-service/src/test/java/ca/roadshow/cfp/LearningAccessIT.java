package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.RoleGranted;
import ca.roadshow.events.contract.RoleRevoked;
import ca.roadshow.events.contract.SessionEnded;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of roles, sessions and communities in the registration service take effect at once. */
@CfpUnderTest
class LearningAccessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Registration registration;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Test
    void refusesAccessAfterARoleIsRevoked() {
        var email = "zoe-" + UUID.randomUUID() + "@example.org";
        var person = addressIds.of(email);
        var key = "person-" + person.value();
        var zoe = visitors.cookie(person);
        var path = "/cfps/manage/" + calls.openOf("community-quebec").slug();
        assertThat(status(zoe, path)).isEqualTo(403);
        registration.publish(
                key,
                new RoleGranted(
                        new Person(person.value(), "Zoé Tremblay", email, "fr"), "ORGANIZER", "community-quebec"));
        await().atMost(PATIENCE).until(() -> status(zoe, path) == 200);
        registration.publish(key, new RoleRevoked(person.value(), "ORGANIZER", "community-quebec"));
        await().atMost(PATIENCE).until(() -> status(zoe, path) == 403);
    }

    @Test
    void refusesASessionAfterSignOut() throws Exception {
        var organizer = visitors.with("ORGANIZER", "*");
        var token = SignedJWT.parse(organizer.getValue()).getJWTClaimsSet();
        var path = "/cfps/manage/" + calls.openOf("community-quebec").slug();
        assertThat(status(organizer, path)).isEqualTo(200);
        var signedOut = new SessionEnded(
                token.getSubject(), token.getJWTID(), Instant.now().plusSeconds(3_600));
        registration.publish("person-" + token.getSubject(), signedOut);
        await().atMost(PATIENCE).until(() -> status(organizer, path) == 303);
        var again = visitors.cookie(new AddressId(token.getSubject()));
        assertThat(status(again, path)).as("another session").isEqualTo(200);
    }

    @Test
    void offersAListedCommunity() {
        var id = "community-" + UUID.randomUUID();
        registration.publish(
                id,
                new CommunityListed(
                        id,
                        id.substring("community-".length()),
                        Bilingual.both("Cloud Native Sherbrooke", "Nuage Sherbrooke"),
                        Bilingual.both("Sherbrooke", "Sherbrooke"),
                        "America/Toronto"));
        var organizer = browser.with(visitors.with("ORGANIZER", "*"));
        await().atMost(PATIENCE)
                .until(() ->
                        Forms.body(organizer.get("/cfps/manage/new?lang=fr")).contains("Nuage Sherbrooke"));
    }

    private int status(Cookie visitor, String path) {
        return browser.with(visitor).get(path).getResponse().getStatus();
    }
}
