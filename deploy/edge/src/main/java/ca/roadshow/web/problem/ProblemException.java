package ca.roadshow.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem. Its texts are {@code problem.<code>.title} and {@code problem.<code>.detail}. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldProblem> fields = new ArrayList<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    /** @param args for the message's {@code {0}}, {@code {1}} … */
    public ProblemException(HttpStatus status, String code, Object... args) {
        super(code);
        this.status = status;
        this.code = code;
        this.args = args;
    }

    /** Names the invalid part of the input. The text is {@code input.<field>.<code>}, or else {@code input.<code>}. */
    public ProblemException field(String field, String code, Object... args) {
        return field(new FieldProblem(field, code, "", args));
    }

    public ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    ProblemException field(FieldProblem problem) {
        fields.add(problem);
        return this;
    }

    ProblemException headers(HttpHeaders more) {
        headers.addAll(more);
        return this;
    }

    ProblemException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] args() {
        return args;
    }

    List<FieldProblem> fields() {
        return fields;
    }

    /** Returns the field and the code of each error, such as {@code title too-long}. */
    public List<String> fieldCodes() {
        return fields.stream().map(each -> each.field() + " " + each.code()).toList();
    }

    /** Returns headers such as {@code Retry-After}, for a page that shows its form again. */
    public HttpHeaders headers() {
        return headers;
    }
}
