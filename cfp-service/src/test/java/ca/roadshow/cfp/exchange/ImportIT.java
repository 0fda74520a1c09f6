package ca.roadshow.cfp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Published;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.contract.Topic;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An organizer imports the proposals of another system and exports files. */
@CfpUnderTest
class ImportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String email = "amina-" + UUID.randomUUID() + "@example.org";

    /** The last two rows have no address and an unknown format. */
    private final String file = """
            Session Id,Title,Description,Owner,Owner Email,Session format,Status
            11,=Queues that forgive,A queue remembers.,Amina Diallo,%s,Talk,Accepted
            12,Nobody,Text,,,Talk,Nominated
            13,An opera,Text,Amina Diallo,%s,Opera,Nominated
            """.formatted(email, email);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private FindProposals proposals;

    @Test
    void importsEachProposalOnceIntoAClosedCallWithoutAMail() {
        var call = calls.openOf("community-ottawa");
        calls.close(call.id());
        var organizer = visitors.with("ORGANIZER", "community-ottawa");

        assertThat(send(organizer, call, "?dryRun=true"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                {"dryRun":true,"rows":3,"added":1,"unchanged":0,"merged":0,"refused":2,"reasons":[
                 {"row":3,"field":"email","code":"missing"},{"row":4,"field":"format","code":"unknown"}]}\
                """);
        assertThat(proposals.ids(call.id().value())).isEmpty();

        assertThat(send(organizer, call, ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"dryRun\":false,\"added\":1,\"unchanged\":0,\"refused\":2}");
        await().atMost(PATIENCE).until(() -> proposals.ids(call.id().value()).size() == 1);
        assertThat(send(organizer, call, ""))
                .bodyJson()
                .isLenientlyEqualTo("{\"added\":0,\"unchanged\":1,\"refused\":2}");

        var imported = proposals.ofCall(call.id().value()).getFirst();
        assertThat(imported.status()).isEqualTo(ProposalStatus.SUBMITTED);
        await().atMost(PATIENCE)
                .until(() -> proposals
                        .ofCall(call.id().value())
                        .getFirst()
                        .answers()
                        .get("")
                        .isUnpublished());
        var message = Published.on(Topic.CFP, imported.id().value(), ProposalReceived.class);
        assertThat(message.headers()).as("imported events send no mail").containsEntry("ce_origin", "import");

        for (var about : new String[] {"speakers", "reviews"}) {
            var path = "/api/cfps/manage/" + call.slug() + "/" + about;
            assertThat(browser.with(organizer).get(path + ".json")).hasStatusOk();
            assertThat(browser.with(organizer).get(path + ".csv"))
                    .hasStatusOk()
                    .hasContentTypeCompatibleWith("text/csv");
            assertThat(browser.with(visitors.with("REVIEWER", call.id().value()))
                            .get(path + ".csv"))
                    .hasStatus(403);
        }
        assertThat(Forms.body(browser.with(organizer).get("/api/cfps/manage/" + call.slug() + "/speakers.csv")))
                .contains(email, "\"'=Queues that forgive\"", "\"SUBMITTED\"");
    }

    @Test
    void showsADryRunOnThePage() {
        var call = calls.openOf("community-ottawa");
        var organizer = visitors.with("ORGANIZER", "community-ottawa");
        var path = "/cfps/manage/" + call.slug() + "/imports";
        assertThat(Forms.body(browser.with(organizer).get(path + "?lang=fr")))
                .contains("Importer des propositions", "Essayer sans importer")
                .doesNotContain("??");
        var tried = http.post()
                .multipart()
                .file(new MockMultipartFile("file", "talks.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", "true")
                .uri(path + "?lang=en")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
        assertThat(tried).hasStatusOk();
        assertThat(Forms.body(tried))
                .contains("This was a trial run. Nothing was imported.", "To be imported: 1", "Not imported: 2")
                .contains("The call does not offer this value.")
                .doesNotContain("??");
        var none = http.post()
                .multipart()
                .uri(path + "?lang=fr")
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
        assertThat(none).hasStatus(422);
        assertThat(Forms.body(none)).contains("field-file-error", "Choisissez un fichier.");
        assertThat(browser.with(visitors.with("ORGANIZER", "community-toronto")).get(path))
                .hasStatus(403);
    }

    private MvcTestResult send(Cookie organizer, CallView call, String query) {
        return http.post()
                .uri("/api/cfps/manage/" + call.slug() + "/imports" + query)
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("text/csv")
                .content(file)
                .exchange();
    }
}
