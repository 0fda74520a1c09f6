package ca.roadshow.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostedFormTest {

    @Test
    void decodesFields() throws IOException {
        var form = form("address=th%C3%A9a%2B1%40example.org&kind=FOR+NOW&address=other&empty=");
        assertThat(form.get("address")).isEqualTo("théa+1@example.org");
        assertThat(form.get("kind")).isEqualTo("FOR NOW");
        assertThat(form.get("empty")).isEmpty();
        assertThat(form.contains("empty")).isTrue();
        assertThat(form.contains("none")).isFalse();
        assertThat(form.toString()).doesNotContain("example.org");
    }

    @Test
    void keepsMalformedTextAndIgnoresWhatIsNoField() throws IOException {
        assertThat(form("address=100%&&=x&y").fields())
                .containsOnlyKeys("address")
                .containsValue("100%");
        assertThat(form("").fields()).isEmpty();
    }

    private static PostedForm form(String body) throws IOException {
        return PostedForm.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
