package ca.roadshow.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SeeOtherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/organizer/people?done=granted",
                "/meetups/montreal-2026-12-01/rsvps/rsvp-1?token=aB3_-x.Yz9~&new",
                "/proposals/prop-1?token=q%2Bw%3D"
            })
    void redirectsToPath(String path) throws Exception {
        var response = new MockHttpServletResponse();

        Objects.requireNonNull(SeeOther.at(path).getView())
                .render(Map.of("typed", "a name"), new MockHttpServletRequest(), response);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(path);
    }

    @Test
    void refusesOtherSites() {
        assertThatThrownBy(() -> SeeOther.at("//evil.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
