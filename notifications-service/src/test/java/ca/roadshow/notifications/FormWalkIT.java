package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.FormWalk;
import ca.roadshow.testkit.FormWalk.Filled;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Submits every form after its language was switched. */
@NotificationsUnderTest
class FormWalkIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @LocalServerPort
    int port;

    @Test
    void showsEveryFormAgainInFrenchAndChangesNothing() {
        var cookie = new SignedInPeople(database, "https://meetups.example.org")
                .cookie(addressIds.of("zoe.walk@example.org").value());
        var walk = new FormWalk(URI.create("http://localhost:" + port), cookie, this::facts);
        var forms = new HashMap<String, Filled>();
        forms.put(
                "/subscriptions",
                new Filled(
                        "/subscriptions",
                        Map.of("email", "zoe.walk@example.org", "topics", "newsletter"),
                        List.of("value=\"zoe.walk@example.org\"", "value=\"newsletter\" checked")));
        for (var action : List.of("confirmation", "cancellation", "preferences", "pause", "resumption")) {
            forms.put(
                    "/subscriptions/{id}/" + action,
                    Filled.button("/subscriptions/subscription-1/" + action + "?token=x"));
        }
        forms.put("/subscriptions/topics/{topic}", Filled.button("/subscriptions/topics/subscription-1.cfp?token=x"));
        forms.put(
                "/subscriptions/topics/{topic}/all",
                Filled.button("/subscriptions/topics/subscription-1.cfp/all?token=x"));
        forms.put("/not-me/mine", Filled.button("/not-me/mine"));
        forms.put("/not-me/{kind}/{thing}", Filled.button("/not-me/rsvp/rsvp-1?token=x"));
        forms.put("/not-me/{kind}/{thing}/allowing", Filled.button("/not-me/rsvp/rsvp-1/allowing?token=x"));

        assertThat(walk.walk(mappings, forms)).isEmpty();
    }

    private long facts() {
        return jdbc.sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }
}
