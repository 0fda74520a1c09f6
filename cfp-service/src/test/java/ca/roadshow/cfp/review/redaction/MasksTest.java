package ca.roadshow.cfp.review.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void masksNameAndAddress() {
        var speaker = new Speaker("Zoé Le Gall-Tremblay", "zoe@example.org", "", "fr");
        var talk = new Talk(
                "Zoé Le Gall-Tremblay on queues",
                "ZOÉ writes: ask Tremblay at zoe@example.org. Le mieux, Galley, Zoélie and a $1 bill stay.");
        var masked = Masks.talk(talk, List.of(speaker));
        assertThat(masked.title()).isEqualTo("[…] on queues");
        assertThat(masked.summary())
                .isEqualTo("[…] writes: ask […] at […]. Le mieux, Galley, Zoélie and a $1 bill stay.");
    }
}
