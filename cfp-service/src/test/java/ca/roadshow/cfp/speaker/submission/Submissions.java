package ca.roadshow.cfp.speaker.submission;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand;
import ca.roadshow.cfp.proposal.ProposalCommand.PublishDecision;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Submits proposals through the API for tests, and publishes decisions about them. */
@TestComponent
public class Submissions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SITE = "http://localhost:8080";

    /**
     * @param made path of the tracking page in the response; does not prove the mailbox
     * @param mailed path of the tracking page in a mail
     */
    public record Submission(String id, String email, String made, String mailed) {

        public ProposalId proposalId() {
            return new ProposalId(id);
        }
    }

    private final MockMvcTester http;
    private final ProposalLinks links;
    private final Commands commands;

    Submissions(MockMvcTester http, ProposalLinks links, Commands commands) {
        this.http = http;
        this.links = links;
        this.commands = commands;
    }

    public Submission submit(CallView call) {
        return submit(call, "");
    }

    /** @param more JSON properties, each after a comma */
    public Submission submit(CallView call, String more) {
        var email = "amina-" + UUID.randomUUID() + "@example.org";
        var answer = send(call, email, more);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var json = JSON.readTree(Forms.body(answer));
        var id = json.get("id").asString();
        return new Submission(
                id,
                email,
                json.get("trackingUrl").asString().substring(SITE.length()),
                links.ownPath(new ProposalId(id)));
    }

    public MvcTestResult send(CallView call, String email, String more) {
        return http.post()
                .uri("/api/cfps/{call}/proposals", call.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"title":"Queues that forgive","abstract":"A queue remembers.","format":"talk","language":"en",
                     "speaker":{"name":"Amina Diallo","email":"%s","bio":"Runs queues."}%s}\
                    """.formatted(email, more))
                .exchange();
    }

    /** Tries to accept a proposal. Returns 1 if it was accepted before another change, 0 if it was refused. */
    public int tryToAccept(Submission submission, Instant confirmBy) {
        var accept = new PublishDecision(
                submission.proposalId(),
                "",
                "batch-" + UUID.randomUUID(),
                Outcome.ACCEPT,
                null,
                confirmBy,
                Instant.now());
        var result = commands.send(accept, Provenance.ofSystem("test", Origin.API), ProposalResult.class);
        return result == ProposalResult.DONE ? 1 : 0;
    }

    public void publish(Submission submission, String city, Outcome outcome, @Nullable Instant confirmBy) {
        send(new PublishDecision(
                submission.proposalId(),
                city,
                "batch-" + UUID.randomUUID(),
                outcome,
                outcome == Outcome.ALTERNATE ? 2 : null,
                confirmBy,
                Instant.now()));
    }

    public void send(ProposalCommand command) {
        var result = commands.send(command, Provenance.ofSystem("test", Origin.API), ProposalResult.class);
        assertThat(result).isEqualTo(ProposalResult.DONE);
    }
}
