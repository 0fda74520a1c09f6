package ca.roadshow.web.problem;

import org.springframework.http.HttpStatus;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** Thrown for text in JSON with invalid characters. The field is added before it is handled. */
public class UnreadableText extends MismatchedInputException {

    public UnreadableText(JsonParser parser) {
        super(parser, "control character or unpaired surrogate", String.class);
    }

    public static ProblemException at(String field) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.text-invalid").field(field, "text-invalid");
    }
}
