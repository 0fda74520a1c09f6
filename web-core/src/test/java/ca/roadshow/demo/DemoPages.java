package ca.roadshow.demo;

import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class DemoPages {

    private final FormGuard formGuard;
    private final InputErrors inputErrors;

    DemoPages(FormGuard formGuard, InputErrors inputErrors) {
        this.formGuard = formGuard;
        this.inputErrors = inputErrors;
    }

    @GetMapping({"/demo", "/demo/meetup"})
    String meetup(Model model) {
        return form(model, RsvpForm.blank(), Map.of());
    }

    @ShowsFormAgain("demo-form")
    @PostMapping("/demo/guarded")
    String guarded(
            @ModelAttribute("form") RsvpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            formGuard.check(request);
            response.setHeader("X-Done", "true");
            return form(model, form, Map.of());
        } catch (ProblemException refusal) {
            return form(model, form, inputErrors.byField(refusal));
        }
    }

    /** A form that is answered with an error page. */
    @ShowsFormAgain("demo-form")
    @PostMapping("/demo/meetup/refused")
    String refused(@ModelAttribute("form") RsvpForm form, Model model) {
        if (Redisplay.isAsked()) {
            return form(model, form, Map.of());
        }
        throw new ProblemException(HttpStatus.CONFLICT, "resource.conflict");
    }

    @PostMapping("/demo/meetup/{id}/button")
    String button(HttpServletResponse response, Model model) {
        response.setHeader("X-Done", "true");
        return meetup(model);
    }

    private static String form(Model model, RsvpForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "demo/meetup";
    }
}
