package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page to import proposals. The file is not stored, so the browser sends it again after the dry run. */
@Controller
@RequestMapping("/cfps/manage/{call}/imports")
@Access(value = Rule.ORGANIZER, of = "call")
class ImportPages {

    private final FindCalls calls;
    private final ProposalImports imports;
    private final InputErrors inputErrors;

    ImportPages(FindCalls calls, ProposalImports imports, InputErrors inputErrors) {
        this.calls = calls;
        this.imports = imports;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView form(@PathVariable String call) {
        return page(call);
    }

    /** @param dryRun the button “Try it out” */
    @PostMapping
    ModelAndView run(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile speakers,
            @RequestParam(required = false) @Nullable String dryRun,
            SignedIn organizer,
            Locale locale)
            throws IOException {
        Redisplay.stop();
        try {
            var talks = bytes(file);
            if (talks.length == 0) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import.no-file").field("file", "no-file");
            }
            var report = imports.run(
                    calls.get(call),
                    talks,
                    bytes(speakers),
                    dryRun != null,
                    ImportController.language(locale),
                    organizer);
            return page(call).addObject("report", report);
        } catch (ProblemException refusal) {
            var page = page(call).addObject("errors", inputErrors.byFieldOrForm(refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private ModelAndView page(String call) {
        return new ModelAndView("import").addObject("call", calls.get(call)).addObject("errors", Map.of());
    }
}
