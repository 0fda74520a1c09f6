package ca.roadshow.cfp;

import ca.roadshow.testkit.TableOwners;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    /**
     * Queues, rankings and decisions filter and sort thousands of proposals by columns of several views, in one query with the
     * page that is shown.
     */
    private static final Map<String, Set<String>> JOINED = Map.ofEntries(
            Map.entry("decision.ConfirmationRound", Set.of("proposal_answer_v1")),
            Map.entry("decision.FindDecisions", Set.of("proposal_view_v3", "proposal_answer_v1", "review_subject_v1")),
            Map.entry(
                    "decision.FindProgrammeSpeakers",
                    Set.of("proposal_view_v3", "proposal_answer_v1", "co_speaker_view_v1")),
            Map.entry(
                    "decision.outbox.FindOutbox",
                    Set.of("proposal_view_v3", "proposal_answer_v1", "co_speaker_view_v1")),
            Map.entry("decision.selection.Alternates", Set.of("proposal_answer_v1")),
            Map.entry("invitation.FindCoSpeakers", Set.of("proposal_view_v3")),
            Map.entry("review.assignment.AssignmentRounds", Set.of("deadletterentry")),
            Map.entry("review.assignment.FindReviewers", Set.of("proposal_view_v3")),
            Map.entry("review.conflict", Set.of("speaker_affiliation_v1")),
            Map.entry("review.notice.NoticeRound", Set.of("proposal_view_v3")),
            Map.entry("review.queue", Set.of("proposal_view_v3")),
            Map.entry(
                    "review.ranking",
                    Set.of(
                            "proposal_view_v3",
                            "proposal_answer_v1",
                            "co_speaker_view_v1",
                            "speaker_affiliation_v1",
                            "speaker_profile_v1")),
            Map.entry("review.redaction.FindRedactions", Set.of("proposal_view_v3")));

    @Test
    void featuresNameOnlyTheirOwnTables() {
        TableOwners.areTheOnlyOnes(
                Path.of("src/main"),
                "ca/roadshow/cfp",
                List.of(Path.of("../events-core/src/main/resources")),
                Set.of(),
                JOINED);
    }
}
