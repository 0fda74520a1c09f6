package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.demo.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class FormRowsIT {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void bindsRowsWithGapsAndEmptyRows() {
        assertThat(mvc.post()
                        .uri("/api/demo/rows")
                        .param("rows[1].name", "Logs")
                        .param("rows[1].minutes", "30")
                        .param("rows[3].name", " ")
                        .param("rows[3].minutes", "")
                        .param("rows[4].minutes", "45"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[30, 45]");
    }

    @Test
    void namesInvalidRow() {
        assertThat(mvc.post().uri("/api/demo/rows").param("rows[2].minutes", "soon"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("rows[2].minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows[-1].name", "rows[a].name", "rows[99999999999].name"})
    void refusesInvalidIndex(String name) {
        assertThat(mvc.post().uri("/api/demo/rows").param(name, "Logs"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("request.malformed");
    }
}
