package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.testkit.HostileRequests;
import ca.roadshow.testkit.SignedInPeople;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests every endpoint with hostile input. */
@CfpUnderTest
class HostileRequestsIT {

    private static final String PERSON = "addr-hostile";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private DataSource database;

    @Autowired
    private OpenCalls calls;

    @LocalServerPort
    private int port;

    @Test
    void refusesHostileInputWithoutFailing() {
        var call = calls.openOf("community-hostile").slug().value();
        var people = new SignedInPeople(database, "http://localhost:8080");
        people.grant(PERSON, "ORGANIZER", "*");
        var requests = new HostileRequests(
                port, people.cookie(PERSON), Map.of("call", call, "decided", call, "idOrSlug", call), pattern -> false);

        assertThat(requests.walk(mappings)).isEmpty();
    }
}
