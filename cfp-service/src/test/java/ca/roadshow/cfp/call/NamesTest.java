package ca.roadshow.cfp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.events.contract.Bilingual;
import org.junit.jupiter.api.Test;

/** Tests long names, because a regular expression with a repeated group once overflowed the stack. */
class NamesTest {

    private static final String LONG = "a-".repeat(500_000) + "a";

    @Test
    void refusesLongSlugs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallSlug(LONG));
    }

    @Test
    void readsLongIdsOfFormats() {
        var name = new Bilingual("Talk", null);
        assertThat(new CallFormat(LONG, name, 30).id()).hasSize(LONG.length());
        assertThatIllegalArgumentException().isThrownBy(() -> new CallFormat(LONG + "-", name, 30));
    }
}
