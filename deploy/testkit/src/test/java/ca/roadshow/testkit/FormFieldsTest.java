package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    @Test
    void findsHiddenFieldsOnly() {
        var page = """
                <form><input type="hidden" name="shown" value="1.a&amp;b">
                <input value='x &lt;y' name='submission' type='hidden'/>
                <input type="hidden" name="empty">
                <input type="hidden" data-name="no" value="nameless">
                <input type="text" name="website"><input name="email" type="email" value="a@b.ca"></form>
                <form><input type="hidden" name="shown" value="second"></form>
                """;

        assertThat(FormFields.of(page))
                .containsExactlyInAnyOrderEntriesOf(Map.of("shown", "1.a&b", "submission", "x <y", "empty", ""));
    }
}
