package ca.roadshow.demo;

import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.LanguageFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo")
class DemoApi {

    record Row(@Nullable String name, @Nullable String minutes) {

        static final Row BLANK = new Row("", "");
    }

    record Rows(@Nullable List<@Nullable Row> rows) {}

    /** The minutes of each row that has a name. */
    @PostMapping("/rows")
    List<Integer> rows(@ModelAttribute Rows form) {
        var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
        var minutes = reader.rows(
                "rows",
                FormRows.sent(form.rows(), Row.BLANK),
                Row.BLANK::equals,
                (row, typed) -> reader.number(row + "minutes", typed.minutes()));
        reader.finish();
        return minutes;
    }
}
