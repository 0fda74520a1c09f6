package ca.roadshow.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @Test
    void quotesEveryText() {
        assertThat(CsvCell.line("Zoé \"Zed\" Roy", 2, "a,b")).isEqualTo("\"Zoé \"\"Zed\"\" Roy\",2,\"a,b\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"})
    void marksPossibleFormulasAsText(String text) {
        assertThat(CsvCell.text(text)).startsWith("\"'");
    }
}
