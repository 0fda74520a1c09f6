package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.campaign.StoredCampaign;
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

/** Calls every endpoint in every role. */
@NotificationsUnderTest
class AccessMatrixIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    DataSource database;

    @Autowired
    JsonMapper json;

    @Autowired
    StoredCampaign campaigns;

    @LocalServerPort
    int port;

    @Test
    void hasTheApprovedRules() {
        Approved.json("access/rules", json.writeValueAsString(AccessMatrix.rules(mappings)));
    }

    @Test
    void allowsAccessByTheRules() {
        campaigns.draftToOttawa("campaign-here");
        var matrix = new AccessMatrix(
                URI.create("http://localhost:" + port),
                new SignedInPeople(database, "https://meetups.example.org"),
                new Here("community-ottawa", "meetup-here", "call-here"),
                Map.of("campaign", "campaign-here"));
        assertThat(matrix.walk(mappings)).isEmpty();
    }
}
