package ca.roadshow.cfp.proposal.view;

import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.Reply;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A proposal with its talk and speaker decrypted.
 *
 * @param personId identifies the speaker
 * @param version of the content, 1 as submitted
 * @param status the status that the speaker sees
 * @param answers answers by the slug of a city; a single one with the key {@code ""} if the call does not ask for cities
 */
public record ProposalView(
        ProposalId id,
        String callId,
        String personId,
        Talk talk,
        Speaker speaker,
        String format,
        String language,
        Placement placement,
        int version,
        ProposalStatus status,
        Map<String, Answer> answers,
        Instant submittedAt) {

    public String title() {
        return talk.title();
    }

    /** Returns the abstract. */
    public String summary() {
        return talk.summary();
    }

    /** Returns the answers to the call's questions that these readers may see, in the order of the questions. */
    public List<Reply> replies(CallView call, Question.Audience readers) {
        return talk.replies().stream()
                .filter(reply -> call.terms()
                        .asks()
                        .question(reply.question())
                        .filter(question -> question.isShownTo(readers))
                        .isPresent())
                .toList();
    }

    /** Returns the name of the format, or its id if the call no longer offers it. */
    public String formatName(CallView call, String language) {
        return call.terms().formatName(format, language);
    }
}
