package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProposalStatusTest {

    private static final Pattern ARROW = Pattern.compile("^  (\\w+) --> (\\w+)$", Pattern.MULTILINE);

    @Test
    void followsTheDiagram() throws IOException {
        var document = Files.readString(Path.of("..", "deploy", "docs", "proposals.md"));
        var drawn = ARROW.matcher(document)
                .results()
                .map(arrow -> arrow.group(1) + " " + arrow.group(2))
                .collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(inCode());
        for (var status : ProposalStatus.values()) {
            assertThat(document).contains("| " + status + " |");
        }
    }

    private static Set<String> inCode() {
        return Arrays.stream(ProposalStatus.values())
                .flatMap(from -> Arrays.stream(ProposalStatus.values())
                        .filter(from::leadsTo)
                        .map(to -> from + " " + to))
                .collect(Collectors.toSet());
    }

    @Test
    void isTheBestOfSeveralAnswers() {
        assertThat(ProposalStatus.best(Set.of(ProposalStatus.DECLINED, ProposalStatus.CONFIRMED)))
                .isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(ProposalStatus.best(Set.of(ProposalStatus.WITHDRAWN, ProposalStatus.SUBMITTED)))
                .isEqualTo(ProposalStatus.SUBMITTED);
        assertThat(ProposalStatus.best(Set.of(ProposalStatus.values()))).isEqualTo(ProposalStatus.CONFIRMED);
    }

    @Test
    void hasAPlaceInTheProgrammeWhenAccepted() {
        assertThat(ProposalStatus.values())
                .filteredOn(ProposalStatus::hasPlace)
                .containsExactly(ProposalStatus.ACCEPTED, ProposalStatus.CONFIRMED);
    }

    @Test
    void canBeWithdrawnUnlessItHasEnded() {
        assertThat(ProposalStatus.values())
                .filteredOn(status -> !status.isWithdrawable())
                .containsExactly(ProposalStatus.WITHDRAWN, ProposalStatus.DISOWNED);
    }
}
