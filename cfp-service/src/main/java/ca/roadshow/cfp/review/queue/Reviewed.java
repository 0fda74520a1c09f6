package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Question.Audience;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.score.ReviewState;
import ca.roadshow.events.contract.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a member of the committee may see it.
 *
 * @param known all speakers; {@link #speakers} hides them from a member who must not see them
 * @param talk with names masked if the member must not see the speakers
 * @param mine the member's own review
 */
record Reviewed(
        CallView call, Committee committee, ProposalView proposal, List<Speaker> known, Talk talk, ReviewState mine) {

    public String title() {
        return talk.title();
    }

    /** Returns the names of the speakers; empty if the member must not see them. */
    public List<String> speakers() {
        return committee.seesSpeakers() ? known.stream().map(Speaker::name).toList() : List.of();
    }

    /**
     * An answer to a question of the call.
     *
     * @param choice name of the choice; null if the question has none
     */
    record Answered(Bilingual question, @Nullable Bilingual choice, String value) {

        /** Leaves out the value. */
        @Override
        public String toString() {
            return "Answered[]";
        }
    }

    /**
     * Returns the answers that the member may see. In a blind review there are none, because an answer may contain the speaker's
     * name.
     */
    public List<Answered> answers() {
        if (!committee.seesSpeakers()) {
            return List.of();
        }
        var readers = committee.organizer() ? Audience.ORGANIZERS : Audience.REVIEWERS;
        return proposal.replies(call, readers).stream()
                .flatMap(reply -> call.terms().asks().question(reply.question()).stream()
                        .map(question -> new Answered(question.text(), choice(question, reply.value()), reply.value())))
                .toList();
    }

    private static @Nullable Bilingual choice(Question question, String value) {
        return question.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::name)
                .findFirst()
                .orElse(null);
    }

    public boolean given() {
        return mine.given();
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "Reviewed[" + proposal.id() + "]";
    }
}
