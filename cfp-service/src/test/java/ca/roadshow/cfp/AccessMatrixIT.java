package ca.roadshow.cfp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.testkit.AccessMatrix;
import ca.roadshow.testkit.AccessMatrix.Here;
import ca.roadshow.testkit.Approved;
import ca.roadshow.testkit.SignedInPeople;
import java.net.URI;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Requests every endpoint with every role. */
@CfpUnderTest
class AccessMatrixIT {

    private static final String HERE = "community-matrix";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private DataSource database;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private ReviewedCalls reviewed;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Test
    void hasTheApprovedRules() {
        Approved.json("access/rules", json.writeValueAsString(AccessMatrix.rules(mappings)));
    }

    @Test
    void appliesTheRulesToEveryRole() {
        var call = calls.openOf(HERE);
        var matrix = new AccessMatrix(
                URI.create("http://localhost:" + port),
                new SignedInPeople(database, "http://localhost:8080"),
                new Here(HERE, "meetup-matrix", call.id().value()),
                Map.of(
                        "call", call.slug().value(),
                        "decided", call.slug().value(),
                        "idOrSlug", call.slug().value(),
                        "reviewed", reviewed.submit(call, "Matrices").value()));
        assertThat(matrix.walk(mappings)).isEmpty();
    }
}
