package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.events.store.processor.ViewBehind;
import ca.roadshow.web.access.Scope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the call of a reviewed proposal for access rules. Waits until the views show a new proposal. */
@Component
class ProposalScope implements Scope {

    private final JdbcClient jdbc;
    private final FindCalls calls;
    private final ViewAwait views;

    ProposalScope(JdbcClient jdbc, FindCalls calls, ViewAwait views) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.views = views;
    }

    @Override
    public String variable() {
        return "reviewed";
    }

    @Override
    public Optional<Target> find(String value) {
        return ProposalIds.isId(value)
                ? callInView(value)
                        .flatMap(calls::find)
                        .map(call -> new Target(call.id().value(), call.communityId()))
                : Optional.empty();
    }

    /** Returns the call; empty for a proposal of an erased speaker, which is stored but not shown. */
    private Optional<String> callInView(String proposal) {
        try {
            return views.find(proposal, () -> call(proposal));
        } catch (ViewBehind erased) {
            return Optional.empty();
        }
    }

    private Optional<String> call(String proposal) {
        return jdbc.sql("select p.call_id from proposal_view_v3 p join review_subject_v1 using (proposal_id)"
                        + " where proposal_id = ?")
                .param(proposal)
                .query(String.class)
                .optional();
    }
}
