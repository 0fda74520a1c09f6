package ca.roadshow.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class InputErrorsTest {

    private record Form(String name, String email) {}

    @Test
    void sortsErrorsByFieldAndCode() {
        var expected = List.of("name name-invalid", "name too-long", "email email-invalid");

        assertThat(found("email email-invalid", "name too-long", "name name-invalid"))
                .isEqualTo(expected);
        assertThat(found("name name-invalid", "name too-long", "email email-invalid"))
                .isEqualTo(expected);
    }

    private static List<String> found(String... errors) {
        var found = new BeanPropertyBindingResult(new Form("", ""), "form");
        for (var error : errors) {
            var fieldAndCode = error.split(" ");
            found.rejectValue(fieldAndCode[0], fieldAndCode[1]);
        }
        return InputErrors.problems(found).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
