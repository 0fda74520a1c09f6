package ca.roadshow.cfp.review;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.SubmissionResult;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.cfp.review.plan.PlanFixture;
import ca.roadshow.cfp.review.plan.PlanId;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls with proposals and reviewers for tests. */
@TestComponent
public class ReviewedCalls {

    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    /** A signed-in person. */
    public record Member(AddressId id, Cookie cookie, Browser browser) {}

    private final OpenCalls calls;
    private final Visitors visitors;
    private final Browser browser;
    private final Commands commands;
    private final AccessRegister register;
    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final JdbcClient jdbc;

    ReviewedCalls(
            OpenCalls calls,
            Visitors visitors,
            Browser browser,
            Commands commands,
            AccessRegister register,
            PersonalData personalData,
            AddressIds addressIds,
            JdbcClient jdbc) {
        this.calls = calls;
        this.visitors = visitors;
        this.browser = browser;
        this.commands = commands;
        this.register = register;
        this.personalData = personalData;
        this.addressIds = addressIds;
        this.jdbc = jdbc;
    }

    /** Opens a call for proposals, with reviews open since yesterday. */
    public CallView open(boolean blind) {
        var call = calls.openOf("community-review");
        define(call, PlanFixture.plan(blind, now().minus(Duration.ofDays(1))));
        return call;
    }

    public void define(CallView call, Plan plan) {
        commands.send(new DefinePlan(PlanId.of(call.id()), call.id(), plan, now()), TEST);
    }

    public Member reviewer(CallView call) {
        return reviewer(call, email("reviewer", "example.org"));
    }

    public Member reviewer(CallView call, String email) {
        var person = addressIds.of(email);
        var contact = personalData.seal(person, new HolderContact("Kofi Mensah", email, "en"));
        register.grant(person, new Grant(Role.REVIEWER, call.id().value()), contact);
        var cookie = visitors.cookie(person);
        return new Member(person, cookie, browser.with(cookie));
    }

    public void dismiss(CallView call, Member reviewer) {
        register.revoke(reviewer.id(), new Grant(Role.REVIEWER, call.id().value()));
    }

    public ProposalId submit(CallView call, String title) {
        return submit(call, title, email("speaker", "example.org"));
    }

    /** Submits many proposals of different speakers, and waits until the views show them. */
    public void submitMany(CallView call, int number) {
        IntStream.range(0, number).forEach(each -> send(call, "Talk " + each, email("speaker", "example.org")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from review_subject_v1 join proposal_view_v3 using (proposal_id)"
                                                + " where review_subject_v1.call_id = ? and review_subject_v1.person_id is not null")
                                .param(call.id().value())
                                .query(Integer.class)
                                .single()
                        == number);
    }

    /** Submits a proposal and waits until the views show it. */
    public ProposalId submit(CallView call, String title, String email) {
        var id = send(call, title, email);
        awaitReviewable(id);
        return id;
    }

    private ProposalId send(CallView call, String title, String email) {
        var person = addressIds.of(email);
        var id = ProposalId.random();
        var speaker = new Speaker("Amina Diallo", email, "", "en");
        commands.send(
                new SubmitProposal(
                        id,
                        call.id(),
                        personalData.seal(person, new Talk(title, "Amina Diallo tells why a queue remembers.")),
                        "talk",
                        "en",
                        person,
                        personalData.seal(person, speaker),
                        Placement.NONE,
                        now()),
                TEST,
                SubmissionResult.class);
        return id;
    }

    /** Waits until reviewers can see a proposal. */
    public void awaitReviewable(ProposalId id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from review_subject_v1 join proposal_view_v3 using (proposal_id)"
                                        + " where proposal_id = ? and review_subject_v1.person_id is not null")
                                .param(id.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    public static String email(String name, String domain) {
        return name + "-" + UUID.randomUUID() + "@" + domain;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
