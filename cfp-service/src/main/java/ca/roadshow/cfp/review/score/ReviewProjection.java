package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import ca.roadshow.cfp.profile.ProfileEvent.ProfileSaved;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalEdited;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.review.conflict.MailDomainKeys;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.PlanEvent.PlanDefined;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores reviews, and the mean and median of each proposal. Handles the events of one call one at a time, because a new plan
 * changes the weights of all reviews. Work that several events of a transaction need is done once. {@link Rankings} computes the
 * scores that compare reviewers.
 */
@Component
@ProcessingGroup(ReviewProjection.GROUP)
class ReviewProjection {

    static final String GROUP = "review_view_v1";

    private static final String PLANS = ReviewProjection.class.getName() + ".plans";
    private static final String CHANGED = ReviewProjection.class.getName() + ".changed";

    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    private record Scored(String reviewId, String scores) {}

    private final JdbcClient jdbc;
    private final ReviewTurns turns;
    private final ReviewStates states;
    private final Plans plans;
    private final PersonalData personalData;
    private final MailDomainKeys domains;
    private final JsonMapper json;

    ReviewProjection(
            JdbcClient jdbc,
            ReviewTurns turns,
            ReviewStates states,
            Plans plans,
            PersonalData personalData,
            MailDomainKeys domains,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.states = states;
        this.plans = plans;
        this.personalData = personalData;
        this.domains = domains;
        this.json = json;
    }

    @EventHandler
    void on(ProposalSubmitted event) {
        var speaker = personalData.open(event.speaker(), Speaker.class);
        if (speaker.isPresent()) {
            turns.waitFor(event.callId());
            jdbc.sql("""
                insert into review_subject_v1 (proposal_id, call_id, person_id, mail_domain, submitted)
                values (:id, :call, :person, :domain, extract(epoch from cast(:at as timestamptz)))
                on conflict (proposal_id) do update
                set person_id = excluded.person_id, mail_domain = excluded.mail_domain, submitted = excluded.submitted\
                """)
                    .param("id", event.proposalId())
                    .param("call", event.callId())
                    .param("person", event.addressId())
                    .param("domain", domain(speaker))
                    .param("at", time(event.submittedAt()))
                    .update();
        }
    }

    /** Marks the ranking as outdated, because another mail domain can cause other conflicts of interest. */
    @EventHandler
    void on(ProposalEdited event) {
        var changed = jdbc.sql("update review_subject_v1 set mail_domain = :domain where proposal_id = :id"
                        + " and person_id is not null and mail_domain is distinct from cast(:domain as text)")
                .param("domain", domain(personalData.open(event.speaker(), Speaker.class)))
                .param("id", event.proposalId())
                .update();
        if (changed > 0) {
            outdate(event.proposalId());
        }
    }

    @EventHandler
    void on(InvitationAccepted event) {
        var speaker = personalData.open(event.speaker(), Speaker.class);
        if (speaker.isPresent()) {
            jdbc.sql("""
                insert into review_co_speaker_v1 (invitation_id, proposal_id, person_id, mail_domain)
                values (:id, :proposal, :person, :domain) on conflict (invitation_id) do nothing\
                """)
                    .param("id", event.invitationId())
                    .param("proposal", event.proposalId())
                    .param("person", event.addressId())
                    .param("domain", domain(speaker))
                    .update();
            outdate(event.proposalId());
        }
    }

    @EventHandler
    void on(SpeakerLeft event) {
        jdbc.sql("delete from review_co_speaker_v1 where invitation_id = ?")
                .param(event.invitationId())
                .update();
        outdate(event.proposalId());
    }

    /** Marks the ranking as outdated, because other speakers can cause other conflicts of interest. */
    private void outdate(String proposalId) {
        jdbc.sql("update review_ranking_v1 set changes = changes + 1"
                        + " where call_id = (select call_id from review_subject_v1 where proposal_id = ?)")
                .param(proposalId)
                .update();
    }

    private @Nullable String domain(Optional<Speaker> speaker) {
        return speaker.flatMap(known -> domains.of(known.email())).orElse(null);
    }

    /**
     * Marks the rankings of all calls of the person as outdated, because another affiliation can cause other conflicts of
     * interest.
     */
    @EventHandler
    void on(ProfileSaved event) {
        jdbc.sql("""
            update review_ranking_v1 set changes = changes + 1
            where call_id in (select call_id from review_view_v1 where reviewer = :person)
                or call_id in (select call_id from review_subject_v1 where person_id = :person)
                or call_id in (select call_id from review_subject_v1 join review_co_speaker_v1 c using (proposal_id)
                    where c.person_id = :person)\
            """).param("person", event.addressId()).update();
    }

    @EventHandler
    void on(PlanDefined event) {
        turns.take(event.callId());
        var plan = event.plan();
        jdbc.sql("select review_id, scores from review_view_v1 where call_id = ? and scores is not null")
                .param(event.callId())
                .query((row, _) -> new Scored(row.getString(1), row.getString(2)))
                .list()
                .forEach(review -> jdbc.sql("update review_view_v1 set score = ? where review_id = ?")
                        .params(plan.overall(json.readValue(review.scores(), SCORES)), review.reviewId())
                        .update());
        jdbc.sql("select proposal_id from review_subject_v1 where call_id = ? and reviews > 0")
                .param(event.callId())
                .query(String.class)
                .list()
                .forEach(this::sumBeforeCommit);
    }

    /**
     * Stores the state after this event, rebuilt from the event store. Ignores later events that are already stored, because they
     * are handled themselves.
     */
    @EventHandler
    void on(ReviewEvent event, DomainEventMessage<?> message) {
        turns.take(event.callId());
        var state = states.before(message.getAggregateIdentifier(), message.getSequenceNumber())
                .after(event);
        save(event, state);
        jdbc.sql("insert into review_subject_v1 (proposal_id, call_id) values (?, ?) on conflict do nothing")
                .params(event.proposalId(), event.callId())
                .update();
        sumBeforeCommit(event.proposalId());
    }

    @ResetHandler
    void reset() {
        jdbc.sql(
                        "truncate review_view_v1, review_subject_v1, review_co_speaker_v1, review_ranking_v1, review_conflict_v1")
                .update();
    }

    private void save(ReviewEvent event, ReviewState state) {
        var verdict = Optional.ofNullable(state.verdict());
        var text = verdict.map(Verdict::text);
        jdbc.sql("""
            insert into review_view_v1 (review_id, call_id, proposal_id, reviewer, assigned, given, conflict, scores, score,
                confidence, text_key_id, text, changed_at)
            values (:id, :call, :proposal, :reviewer, :assigned, :given, :conflict, cast(:scores as jsonb), :score,
                :confidence, :key, :text, :at)
            on conflict (review_id) do update
            set assigned = excluded.assigned, given = excluded.given, conflict = excluded.conflict, scores = excluded.scores,
                score = excluded.score, confidence = excluded.confidence, text_key_id = excluded.text_key_id,
                text = excluded.text, changed_at = excluded.changed_at\
            """)
                .param("id", event.reviewId())
                .param("call", event.callId())
                .param("proposal", event.proposalId())
                .param("reviewer", event.reviewer())
                .param("assigned", state.assigned())
                .param("given", state.given())
                .param("conflict", state.conflict())
                .param(
                        "scores",
                        verdict.map(Verdict::scores)
                                .map(json::writeValueAsString)
                                .orElse(null))
                .param("score", verdict.map(known -> overall(event, known)).orElse(null))
                .param("confidence", verdict.map(Verdict::confidence).orElse(null))
                .param("key", text.map(Sealed::keyId).orElse(null))
                .param("text", text.map(Sealed::ciphertext).orElse(null))
                .param("at", time(event.at()))
                .update();
    }

    private double overall(ReviewEvent event, Verdict verdict) {
        Map<String, Plan> read = CurrentUnitOfWork.get().root().getOrComputeResource(PLANS, _ -> new HashMap<>());
        return read.computeIfAbsent(event.callId(), call -> plans.of(new CallId(call)))
                .overall(verdict.scores());
    }

    private void sumBeforeCommit(String proposal) {
        var transaction = CurrentUnitOfWork.get().root();
        Set<String> changed = transaction.getOrComputeResource(CHANGED, _ -> {
            var proposals = new TreeSet<String>();
            transaction.onPrepareCommit(_ -> sum(proposals));
            return proposals;
        });
        changed.add(proposal);
    }

    /** Stores the mean and median of the counted reviews of each proposal. */
    private void sum(Set<String> proposals) {
        jdbc.sql("""
            update review_subject_v1 s set (reviews, mean, median, deviation) = (
                select count(*), avg(score), percentile_cont(0.5) within group (order by score), stddev_pop(score)
                from review_view_v1 r
                where r.proposal_id = s.proposal_id and given and not conflict
                    and not exists (select from review_conflict_v1 c
                        where c.proposal_id = r.proposal_id and c.reviewer = r.reviewer))
            where proposal_id = any (:ids)\
            """).param("ids", proposals.toArray(String[]::new)).update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
