package ca.roadshow.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Converts exceptions to problems. */
final class Failures {

    /** By name, because not every service has these libraries. */
    private static final Set<String> UNAVAILABLE = Set.of(
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.web.client.ResourceAccessException",
            "java.net.ConnectException",
            "java.net.http.HttpTimeoutException");

    /** By name, because not every service has this class. */
    private static final String VIEW_BEHIND = "ca.roadshow.events.store.processor.ViewBehind";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]{1,100})]");

    private Failures() {}

    static ProblemException problem(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) return problem;
            if (cause instanceof InvalidParameterException broken) return parameters(broken);
            if (cause.getClass().getName().equals(VIEW_BEHIND)) return viewBehind(failure);
            if (away(cause))
                return StatusCodes.problem(HttpStatus.SERVICE_UNAVAILABLE).because(failure);
        }
        return switch (failure) {
            case BindException e -> invalid(InputErrors.problems(e));
            case HandlerMethodValidationException e when e.isForReturnValue() -> internal(e);
            case HandlerMethodValidationException e -> arguments(e);
            case ConstraintViolationException e -> violations(e);
            case HttpMessageNotReadableException e -> body(e);
            case MissingServletRequestParameterException e -> invalid(e.getParameterName(), "required");
            case MissingRequestHeaderException e -> invalid(e.getHeaderName(), "required");
            case MethodArgumentTypeMismatchException e -> invalid(e.getName(), "type-mismatch");
            case TypeMismatchException e
            when e.getPropertyName() != null -> invalid(e.getPropertyName(), "type-mismatch");
            case MaxUploadSizeExceededException _ -> StatusCodes.problem(HttpStatus.CONTENT_TOO_LARGE);
            case ErrorResponse e -> StatusCodes.problem(e.getStatusCode()).headers(e.getHeaders());
            default -> internal(failure);
        };
    }

    private static boolean away(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (UNAVAILABLE.contains(type.getName())) return true;
        }
        return false;
    }

    /** The change is stored. The view usually shows it within a second. */
    private static ProblemException viewBehind(Throwable failure) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "view.behind")
                .header(HttpHeaders.RETRY_AFTER, "1")
                .because(failure);
    }

    private static ProblemException internal(Throwable failure) {
        return StatusCodes.problem(HttpStatus.INTERNAL_SERVER_ERROR).because(failure);
    }

    /**
     * Returns the parameter that could not be decoded. The server's message contains its name in brackets, before
     * everything else.
     */
    private static ProblemException parameters(InvalidParameterException broken) {
        if (broken.getCause() instanceof CharacterCodingException) {
            var named = IN_BRACKETS.matcher(String.valueOf(broken.getMessage()));
            return UnreadableText.at(named.find() ? named.group(1) : "");
        }
        return StatusCodes.problem(HttpStatusCode.valueOf(broken.getErrorCode()));
    }

    private static ProblemException invalid(String field, String code) {
        return invalid(List.of(new FieldProblem(field, code, "")));
    }

    private static ProblemException invalid(Iterable<FieldProblem> fields) {
        var problem = new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid");
        fields.forEach(problem::field);
        return problem;
    }

    private static ProblemException arguments(HandlerMethodValidationException e) {
        var problem = invalid(List.of());
        e.getBeanResults().forEach(bean -> InputErrors.problems(bean).forEach(problem::field));
        for (var argument : e.getValueResults()) {
            var name = argument.getMethodParameter().getParameterName();
            for (var error : argument.getResolvableErrors()) {
                problem.field(ConstraintCodes.of(
                        name == null ? "" : name, argument.unwrap(error, ConstraintViolation.class)));
            }
        }
        return problem;
    }

    private static ProblemException violations(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream()
                .map(violation -> ConstraintCodes.of(violation.getPropertyPath().toString(), violation))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                .toList());
    }

    private static ProblemException body(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnreadableText text -> UnreadableText.at(path(text));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                invalid(path(mismatch), absent(mismatch) ? "required" : "type-mismatch");
            case null, default -> StatusCodes.problem(HttpStatus.BAD_REQUEST);
        };
    }

    private static boolean absent(MismatchedInputException mismatch) {
        return switch (mismatch.getCurrentToken()) {
            case null -> true;
            case VALUE_NULL, END_OBJECT -> true;
            default -> false;
        };
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
