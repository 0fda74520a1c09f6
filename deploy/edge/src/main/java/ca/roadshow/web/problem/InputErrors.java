package ca.roadshow.web.problem;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Makes the texts of input errors, the same for problems and forms. */
public class InputErrors {

    private final MessageSource messages;

    InputErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the first message of each field, for a form's template; empty if the input is valid. */
    public Map<String, String> byField(Errors found) {
        return byField(said(problems(found), LocaleContextHolder.getLocale()));
    }

    /** Returns the messages of a refusal by a rule. */
    public Map<String, String> byField(ProblemException refusal) {
        return byField(said(refusal.fields(), LocaleContextHolder.getLocale()));
    }

    /**
     * Returns the messages for a page that shows its form again after any refusal. A refusal without a field belongs to
     * {@code form}.
     */
    public Map<String, String> byFieldOrForm(ProblemException refusal) {
        var errors = byField(refusal);
        if (!errors.isEmpty()) return errors;
        var words = messages.getMessage(
                "problem." + refusal.code() + ".detail",
                refusal.args(),
                refusal.code(),
                LocaleContextHolder.getLocale());
        return Map.of("form", Objects.requireNonNullElse(words, refusal.code()));
    }

    List<InputError> said(List<FieldProblem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> new InputError(problem.field(), problem.code(), message(problem, locale)))
                .distinct()
                .toList();
    }

    /** Sorts errors in the order of the form's fields, because a validator reports them in no fixed order. */
    static List<FieldProblem> problems(Errors found) {
        var order = fields(found);
        return found.getAllErrors().stream()
                .map(InputErrors::problem)
                .sorted(Comparator.comparingInt((FieldProblem problem) -> order.indexOf(top(problem.field())))
                        .thenComparing(FieldProblem::code))
                .toList();
    }

    private static List<String> fields(Errors found) {
        var target = found instanceof BindingResult binding ? binding.getTarget() : null;
        if (target == null || !target.getClass().isRecord()) return List.of();
        return Arrays.stream(target.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static String top(String path) {
        return path.replaceFirst("[.\\[].*", "");
    }

    private static FieldProblem problem(ObjectError error) {
        var field = error instanceof FieldError at ? at.getField() : "";
        var fallback = error.getDefaultMessage() == null ? "" : error.getDefaultMessage();
        if (error.contains(ConstraintViolation.class)) {
            return ConstraintCodes.of(field, error.unwrap(ConstraintViolation.class));
        }
        if (error instanceof FieldError at && at.isBindingFailure())
            return new FieldProblem(field, "type-mismatch", "");
        var code = error.getCode() == null ? "invalid" : error.getCode();
        return new FieldProblem(field, code, fallback);
    }

    private String message(FieldProblem problem, Locale locale) {
        var general =
                messages.getMessage("input." + problem.code(), problem.args().toArray(), problem.fallback(), locale);
        var own = "input." + problem.field() + "." + problem.code();
        var said = messages.getMessage(own, problem.args().toArray(), general, locale);
        return said == null || said.isBlank() ? problem.code() : said;
    }

    private static Map<String, String> byField(List<InputError> errors) {
        var first = new LinkedHashMap<String, String>();
        errors.forEach(error -> first.putIfAbsent(error.field(), error.message()));
        return first;
    }
}
