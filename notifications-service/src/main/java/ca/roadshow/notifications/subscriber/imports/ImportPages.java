package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.subscriber.list.TopicScope;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The organizers' pages to import a file: the form, the choice of columns, and the progress. The file is not stored, so the
 * browser sends it again with each step.
 */
@Controller
@RequestMapping("/organizer/subscribers/imports")
@Access(Rule.ORGANIZER)
class ImportPages {

    /** Parameters that choose columns, such as {@code column.email}. */
    private static final String COLUMN = "column.";

    private final SubscriberImports imports;
    private final TopicScope scope;
    private final TopicLabels topicLabels;
    private final InputErrors inputErrors;

    ImportPages(SubscriberImports imports, TopicScope scope, TopicLabels topicLabels, InputErrors inputErrors) {
        this.imports = imports;
        this.scope = scope;
        this.topicLabels = topicLabels;
        this.inputErrors = inputErrors;
    }

    @GetMapping({"", "/columns"})
    ModelAndView form(SignedIn person, Locale locale) {
        return page(person, Set.of(), "skip", locale);
    }

    /** Returns the columns of a file as a fragment, to choose from. */
    @PostMapping("/columns")
    ModelAndView columns(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable List<String> topics,
            @RequestParam(defaultValue = "skip") String unproven,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            SignedIn person,
            Locale locale)
            throws IOException {
        Redisplay.stop();
        var page = page(person, chosen(topics), unproven, locale);
        if (part != null) {
            page.setViewName("subscriber/import-columns :: columns");
            page.addObject("part", true);
        }
        try {
            return page.addObject("preview", imports.preview(bytes(file)));
        } catch (ProblemException refusal) {
            if (part == null) {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return page.addObject("errors", inputErrors.byFieldOrForm(refusal));
        }
    }

    /**
     * @param dryRun the button “Try it out”
     * @param fields columns by parameters such as {@code column.email}
     */
    @PostMapping
    ModelAndView start(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable List<String> topics,
            @RequestParam(defaultValue = "skip") String unproven,
            @RequestParam @Nullable String dryRun,
            @RequestParam Map<String, String> fields,
            SignedIn person,
            Locale locale)
            throws IOException {
        Redisplay.stop();
        var columns = columnsOf(fields);
        var options = new ImportOptions(
                person.id(),
                dryRun != null,
                unproven.equals("ask"),
                Language.of(locale).orElse(Language.EN),
                chosen(topics),
                scope.of(person.roles()),
                columns);
        try {
            return SeeOther.at("/organizer/subscribers/imports/" + imports.start(bytes(file), options));
        } catch (ProblemException refusal) {
            var page = page(person, chosen(topics), unproven, locale)
                    .addObject("errors", inputErrors.byFieldOrForm(refusal));
            if (file != null && !file.isEmpty() && !refusal.code().equals("import.not-csv")) {
                page.addObject("preview", imports.preview(file.getBytes()).chosenBy(columns));
            }
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{id}")
    ModelAndView progress(
            @PathVariable String id,
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var found = imports.find(id, person);
        return new ModelAndView(part == null ? "subscriber/import" : "subscriber/import :: part")
                .addObject("found", found);
    }

    /** Returns the chosen columns. Used by the API too. */
    static Map<String, String> columnsOf(Map<String, String> parameters) {
        var columns = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(COLUMN)) {
                columns.put(name.substring(COLUMN.length()), value);
            }
        });
        return columns;
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import.no-file").field("file", "no-file");
        }
        return file.getBytes();
    }

    private static Set<String> chosen(@Nullable List<String> topics) {
        return Set.copyOf(Objects.requireNonNullElse(topics, List.of()));
    }

    private ModelAndView page(SignedIn person, Set<String> chosen, String unproven, Locale locale) {
        var topics = new LinkedHashMap<>(topicLabels.in(locale));
        topics.keySet().retainAll(scope.of(person.roles()));
        return new ModelAndView("subscriber/import-form")
                .addObject("topics", topics)
                .addObject("chosenTopics", chosen)
                .addObject("unproven", unproven)
                .addObject("errors", Map.of());
    }
}
