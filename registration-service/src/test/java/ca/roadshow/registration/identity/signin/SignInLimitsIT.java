package ca.roadshow.registration.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.identity.BrowsingFixture;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.web.link.SignedLinks;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests for links to another person's address neither fill the mailbox nor lock the person out. */
@RegistrationUnderTest
class SignInLimitsIT {

    private static final String STRANGER = "203.0.113.7";
    private static final String OWNER = "198.51.100.9";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    private BrowsingFixture browser;
    private String zoe;

    @BeforeEach
    void someoneNew() {
        browser = new BrowsingFixture(port, jdbc, links, addressIds);
        zoe = "zoe-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void mailsNothingBeyondTheLimitWithTheSameResponse() throws Exception {
        for (var attempt = 0; attempt < 9; attempt++) {
            assertThat(ask(STRANGER)).isEqualTo(202);
        }
        assertThat(mails()).isEqualTo(5);
        assertThat(usableLinks()).isEqualTo(5);
    }

    @Test
    void ownerSignsInByTheUnusedLink() throws Exception {
        for (var attempt = 0; attempt < 9; attempt++) {
            ask(STRANGER);
        }
        assertThat(ask(OWNER)).isEqualTo(202);
        var redeemed =
                browser.postJson("/api/sign-ins/redemptions", "{\"token\":\"" + browser.mailed(zoe, "SIGN_IN") + "\"}");
        assertThat(redeemed.statusCode()).isEqualTo(200);
        assertThat(ask(OWNER)).isEqualTo(202);
        assertThat(mails())
                .as("after a link was used the owner is mailed another")
                .isEqualTo(6);
    }

    @Test
    void mailsLinkForAnotherPurpose() throws Exception {
        for (var attempt = 0; attempt < 9; attempt++) {
            ask(STRANGER);
        }
        assertThat(browser.post("/forget-me", null, "email", zoe).statusCode()).isEqualTo(303);
        assertThat(browser.mailed(zoe, "ERASURE")).isNotEmpty();
    }

    @Test
    void mailsAtMostFiveLinksForTwentyConcurrentNetworks() throws Exception {
        var racing = new ArrayList<Callable<Integer>>();
        for (var index = 1; index <= 20; index++) {
            var network = "192.0.2." + index;
            racing.add(() -> ask(network));
        }
        try (var pool = Executors.newFixedThreadPool(racing.size())) {
            for (var each : pool.invokeAll(racing)) {
                assertThat(each.get()).isEqualTo(202);
            }
        }
        assertThat(mails()).isEqualTo(5);
        assertThat(usableLinks()).isEqualTo(5);
    }

    /** A household can change its IPv6 address within its network, so the limit counts networks. */
    @Test
    void countsIpv6NetworkAsOneAddress() throws Exception {
        for (var index = 1; index <= 3; index++) {
            ask("2001:db8:0:1::" + index);
        }
        var signedIn =
                browser.postJson("/api/sign-ins/redemptions", "{\"token\":\"" + browser.mailed(zoe, "SIGN_IN") + "\"}");
        assertThat(signedIn.statusCode()).isEqualTo(200);
        for (var index = 4; index <= 9; index++) {
            ask("2001:db8:0:1::" + index);
        }
        assertThat(mails()).as("five within the limit, one of them used").isEqualTo(5);
    }

    private int ask(String network) throws Exception {
        return browser.postJsonFrom(network, "/api/sign-ins", "{\"email\":\"" + zoe + "\"}")
                .statusCode();
    }

    private int mails() {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?"
                        + " and payloadtype = 'person.link-requested'")
                .param(PersonId.of(addressIds.of(zoe)).value())
                .query(Integer.class)
                .single();
    }

    private int usableLinks() {
        return jdbc.sql("select count(*) from one_time_token where address_id = ? and expires_at > now()")
                .param(addressIds.of(zoe).value())
                .query(Integer.class)
                .single();
    }
}
