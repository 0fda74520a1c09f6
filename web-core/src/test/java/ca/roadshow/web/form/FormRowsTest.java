package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormRowsTest {

    @Test
    void treatsMissingRowsAsEmptyList() {
        assertThat(FormRows.sent(null, "blank")).isEmpty();
    }

    @Test
    void treatsGapAsBlankRow() {
        assertThat(FormRows.sent(Arrays.asList(null, "Logs", null), "blank")).containsExactly("blank", "Logs", "blank");
    }

    @Test
    void addsBlankRows() {
        var rows = List.of("Logs");
        assertThat(FormRows.withSpare(rows, "blank", 2)).containsExactly("Logs", "blank", "blank");
        assertThat(rows).hasSize(1);
    }
}
