package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.testkit.HostileRequests;
import ca.roadshow.testkit.SignedInPeople;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls every endpoint with hostile input. */
@NotificationsUnderTest
class HostileRequestsIT {

    private static final String PERSON = "addr-hostile";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    @Test
    void areRejectedWithoutAnError() {
        var people = new SignedInPeople(database, "https://meetups.example.org");
        people.grant(PERSON, "ORGANIZER", "*");

        assertThat(new HostileRequests(port, people.cookie(PERSON), Map.of(), pattern -> false).walk(mappings))
                .isEmpty();
    }
}
