package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.notifications.subscriber.list.TopicScope;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API to import a file of subscribers. */
@RestController
@RequestMapping("/api/subscribers/imports")
@Access(Rule.ORGANIZER)
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final SubscriberImports imports;
    private final TopicScope scope;

    ImportController(SubscriberImports imports, TopicScope scope) {
        this.imports = imports;
        this.scope = scope;
    }

    record StartedImport(String id, String status) {}

    /**
     * @param unproven {@code ask} sends a confirmation mail to rows without proof of consent, {@code skip} leaves them out
     * @param topics topics of rows without topics
     * @param parameters chosen columns of the file by field, such as {@code column.email=Courriel}; other columns are found by
     *     name
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedImport start(
            HttpServletRequest request,
            SignedIn person,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "ask") String unproven,
            @RequestParam @Nullable List<String> topics,
            @RequestParam Map<String, String> parameters,
            Locale locale)
            throws IOException {
        if (!isCsv(request.getContentType())) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "request.content-type-unsupported");
        }
        var options = new ImportOptions(
                person.id(),
                dryRun,
                !unproven.equals("skip"),
                Language.of(locale).orElse(Language.EN),
                topics == null ? Set.of() : Set.copyOf(topics),
                scope.of(person.roles()),
                ImportPages.columnsOf(parameters));
        return new StartedImport(imports.start(request.getInputStream().readAllBytes(), options), "RUNNING");
    }

    @GetMapping("/{id}")
    ImportResponse show(@PathVariable String id, SignedIn person) {
        return imports.find(id, person);
    }

    private static boolean isCsv(@Nullable String contentType) {
        try {
            return contentType != null && CSV.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException broken) {
            return false;
        }
    }
}
