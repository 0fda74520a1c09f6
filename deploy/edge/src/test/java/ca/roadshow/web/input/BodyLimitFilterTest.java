package ca.roadshow.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.web.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitFilterTest {

    private final BodyLimitFilter filter = new BodyLimitFilter(
            DataSize.ofBytes(10),
            Map.of("/cfps/manage/{call}/imports", DataSize.ofBytes(100), "/files", DataSize.ofBytes(50)));

    @Test
    void allowsLargerBodiesForUploads() throws Exception {
        assertThat(passes("/cfps/manage/summer/imports", 100)).isTrue();
        assertThat(passes("/files", 50)).isTrue();
        assertThat(passes("/other", 10)).isTrue();
        refuses("/cfps/manage/summer/imports", 101);
        refuses("/cfps/manage/summer/imports/more", 100);
        refuses("/files", 51);
        refuses("/other", 11);
    }

    private void refuses(String path, int bytes) {
        assertThatExceptionOfType(ProblemException.class)
                .as(path)
                .isThrownBy(() -> passes(path, bytes))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.too-large"));
    }

    private boolean passes(String path, int bytes) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[bytes]);
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
