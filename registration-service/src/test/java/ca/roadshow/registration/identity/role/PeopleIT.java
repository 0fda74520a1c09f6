package ca.roadshow.registration.identity.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.identity.BrowsingFixture;
import ca.roadshow.testkit.SignedInPeople;
import ca.roadshow.web.link.SignedLinks;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@RegistrationUnderTest
class PeopleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Grant OTTAWA = new Grant(Role.ORGANIZER, "community-ottawa");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedLinks links;

    @Autowired
    AddressIds addressIds;

    @Autowired
    AccessRegister register;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    @Autowired
    FirstOrganizer firstOrganizer;

    @Autowired
    Trusts trusts;

    @Autowired
    PlatformTransactionManager transactions;

    private BrowsingFixture browser;
    private SignedInPeople people;
    private AddressId ada;
    private String email;

    @BeforeEach
    void organizers() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from community_view_v1")
                                .query(Integer.class)
                                .single()
                        >= 5);
        browser = new BrowsingFixture(port, jdbc, links, addressIds);
        people = new SignedInPeople(database, "http://localhost:8080");
        ada = addressIds.of("ada-" + UUID.randomUUID() + "@example.org");
        email = "zoe-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void givesAndTakesRolesAtOnceAndRecordsHistory() throws Exception {
        people.grant(ada.value(), "ORGANIZER", "*");
        var organizer = people.cookie(ada.value());
        var zoe = addressIds.of(email);
        var given = give(organizer, "ORGANIZER:community-ottawa");
        assertThat(given.headers().firstValue("Location")).contains("/organizer/people?done=granted");
        assertThat(register.rolesOf(zoe).grants()).containsExactly(OTTAWA);
        assertThat(browser.get("/organizer/people", organizer).body()).contains("Zoé Tremblay", email, "Organizer: ");
        assertThat(browser.get("/organizer/people", browser.signIn(email)).statusCode())
                .isEqualTo(200);

        var taken = browser.post(
                "/organizer/people/" + zoe + "/revocation", organizer, "trust", "ORGANIZER:community-ottawa");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(register.rolesOf(zoe).grants()).isEmpty();
        assertThat(browser.get("/organizer/people", browser.signIn(email)).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/organizer/people/" + zoe, organizer).body())
                .contains("Zoé Tremblay", "Role added", "Role removed", "community-ottawa");
        var lost = browser.signIn(email);
        assertThat(browser.post("/organizer/people/" + zoe + "/sessions/end", organizer)
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/my", lost).statusCode()).isEqualTo(303);
    }

    @Test
    void communityOrganizersGiveRolesOfTheirCommunityOnly() throws Exception {
        people.grant(ada.value(), "ORGANIZER", "community-ottawa");
        var organizer = people.cookie(ada.value());
        assertThat(give(organizer, "ORGANIZER:community-ottawa").statusCode()).isEqualTo(303);
        assertThat(give(organizer, "ORGANIZER:community-montreal").statusCode()).isEqualTo(403);
        assertThat(give(organizer, "ORGANIZER:*").statusCode()).isEqualTo(403);
        assertThat(give(organizer, "DOOR:" + upcoming("community-ottawa")).statusCode())
                .isEqualTo(303);
        assertThat(give(organizer, "DOOR:" + upcoming("community-montreal")).statusCode())
                .isEqualTo(403);
        assertThat(give(organizer, "DOOR:meetup-none").statusCode()).isEqualTo(422);
        assertThat(browser.get("/organizer/people", organizer).body())
                .contains("ORGANIZER:community-ottawa")
                .doesNotContain("ORGANIZER:*", "community-montreal");
        assertThat(browser.get("/organizer/erasures", organizer).statusCode()).isEqualTo(403);
        assertThat(browser.post("/organizer/erasures", organizer, "erased", email)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void communityOrganizersSeeTheirCommunityOnly() throws Exception {
        people.grant(ada.value(), "ORGANIZER", "*");
        var everywhere = people.cookie(ada.value());
        give(everywhere, "ORGANIZER:community-montreal");
        give(everywhere, "ORGANIZER:community-ottawa");
        var zoe = addressIds.of(email);
        browser.post("/organizer/people/" + zoe + "/sessions/end", everywhere);
        assertThat(browser.get("/organizer/people/" + zoe, everywhere).body())
                .contains("community-montreal", "community-ottawa", "Kubernetes Montréal", "Signed out everywhere");
        var otto = addressIds.of("otto-" + UUID.randomUUID() + "@example.org");
        people.grant(otto.value(), "ORGANIZER", "community-ottawa");
        var page = browser.get("/organizer/people/" + zoe, people.cookie(otto.value()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Zoé Tremblay", "Role added", "community-ottawa")
                .doesNotContain("community-montreal", "Kubernetes Montréal", "Signed out everywhere");
    }

    @Test
    void offersCheckInRolesOfOwnMeetupsAmongMany() {
        var ottawa = "DOOR:" + upcoming("community-ottawa");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into meetup_view_v1 (id, slug, kind, community_id, status, zone, title_en, starts_at,"
                            + " ends_at, sorts_at, content, capacity) select 'meetup-many-' || number, 'many-' || number,"
                            + " 'MEETUP', 'community-montreal', 'PUBLISHED', 'UTC', 'Many', now() + interval '1 minute', now() +"
                            + " interval '1 hour', now() + interval '1 minute', '{\"agenda\":[],\"sponsors\":[]}', 5 from"
                            + " generate_series(1, 101) number")
                    .update();
            assertThat(trusts.choices(new Roles(Set.of(OTTAWA)))).containsKey(ottawa);
        });
    }

    @Test
    void keepsInputAndShowsErrors() throws Exception {
        people.grant(ada.value(), "ORGANIZER", "*");
        var answer = browser.post(
                "/organizer/people", people.cookie(ada.value()), "name", "Zoé", "email", "nowhere", "trust", "X:y");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Zoé\"", "value=\"nowhere\"", "aria-invalid=\"true\"");
        var erasure = browser.post("/organizer/erasures", people.cookie(ada.value()), "erased", "nowhere");
        assertThat(erasure.statusCode()).isEqualTo(422);
        assertThat(erasure.body()).contains("value=\"nowhere\"", "<strong>Address to erase</strong>");
        assertThat(erasure.body()).contains("autocomplete=\"off\"").doesNotContain("autocomplete=\"email\"");
    }

    @Test
    void appointsFirstOrganizerOnce() throws Exception {
        var first = addressIds.of("organizer@roadshow.example");
        await().atMost(PATIENCE).until(() -> register.rolesOf(first).organizesEverything());
        people.grant(ada.value(), "ORGANIZER", "*");
        browser.post("/organizer/people/" + first + "/revocation", people.cookie(ada.value()), "trust", "ORGANIZER:*");
        assertThat(register.rolesOf(first).organizesEverything()).isFalse();
        firstOrganizer.appoint();
        var events = jdbc.sql("select count(*) from event_log where aggregate = ? and event = 'person.role-given'")
                .param("person-" + first)
                .query(Integer.class)
                .single();
        assertThat(events).isEqualTo(1);
    }

    private String upcoming(String community) {
        return jdbc.sql("select id from meetup_view_v1 where community_id = ? and starts_at > now()"
                        + " and status = 'PUBLISHED' order by starts_at limit 1")
                .param(community)
                .query(String.class)
                .single();
    }

    private java.net.http.HttpResponse<String> give(String organizer, String trust) throws Exception {
        return browser.post(
                "/organizer/people", organizer, "name", "Zoé Tremblay", "email", email, "trust", trust, "locale", "fr");
    }
}
