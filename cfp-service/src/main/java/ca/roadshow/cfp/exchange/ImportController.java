package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The API to import proposals: one file as the body, or two as the parts {@code file} and {@code speakers}. */
@RestController
@RequestMapping("/api/cfps/manage/{call}/imports")
@Access(value = Rule.ORGANIZER, of = "call")
class ImportController {

    private final FindCalls calls;
    private final ProposalImports imports;

    ImportController(FindCalls calls, ProposalImports imports) {
        this.calls = calls;
        this.imports = imports;
    }

    @PostMapping(consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE})
    ImportReport body(
            @PathVariable String call,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            SignedIn organizer,
            Locale locale)
            throws IOException {
        var file = request.getInputStream().readAllBytes();
        return imports.run(calls.get(call), file, new byte[0], dryRun, language(locale), organizer);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport parts(
            @PathVariable String call,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile speakers,
            @RequestParam(defaultValue = "false") boolean dryRun,
            SignedIn organizer,
            Locale locale)
            throws IOException {
        return imports.run(
                calls.get(call), file.getBytes(), ImportPages.bytes(speakers), dryRun, language(locale), organizer);
    }

    static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
