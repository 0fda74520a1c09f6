package ca.roadshow.cfp.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublicMailProvidersTest {

    @Test
    void areListedOnceInLowerCaseWithTheirOrigin() throws IOException {
        try (var list = Objects.requireNonNull(getClass().getResourceAsStream("/cfp/public-mail-providers.txt"))) {
            var text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("# Origin:");
            List<String> domains =
                    text.lines().filter(line -> !line.startsWith("#")).toList();
            assertThat(domains)
                    .doesNotHaveDuplicates()
                    .allMatch(domain -> domain.matches("[a-z0-9.-]+\\.[a-z]{2,}"))
                    .contains("gmail.com", "videotron.ca");
        }
    }
}
