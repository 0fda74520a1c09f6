package ca.roadshow.cfp.review.plan;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.PlanCommand.DefinePlan;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizers' page of a call's review plan. */
@Controller
@RequestMapping("/cfps/manage/{call}/review")
@Access(value = Rule.ORGANIZER, of = "call")
class PlanPages {

    private final FindCalls calls;
    private final Plans plans;
    private final Commands commands;
    private final InputErrors inputErrors;
    private final Clock clock;

    PlanPages(FindCalls calls, Plans plans, Commands commands, InputErrors inputErrors, Clock clock) {
        this.calls = calls;
        this.plans = plans;
        this.commands = commands;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String call, @RequestParam(required = false) @Nullable String done) {
        var found = calls.get(call);
        return page(found, PlanForm.of(plans.of(found), found.zone()), Map.of()).addObject("saved", done != null);
    }

    @ShowsFormAgain("plan-form")
    @PostMapping
    ModelAndView define(@PathVariable String call, @ModelAttribute("form") PlanForm form, SignedIn person) {
        var found = calls.get(call);
        try {
            var plan = PlanReader.read(form, found.zone());
            var provenance = RequestProvenance.of(person.id().value(), Origin.WEB);
            var _ = commands.send(
                    new DefinePlan(PlanId.of(found.id()), found.id(), plan, clock.instant()),
                    provenance,
                    PlanResult.class);
            return SeeOther.at("/cfps/manage/" + found.slug() + "/review?done=saved");
        } catch (ProblemException refusal) {
            var again = page(found, form, inputErrors.byField(refusal));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static ModelAndView page(CallView call, PlanForm form, Map<String, String> errors) {
        return new ModelAndView("review-plan")
                .addObject("call", call)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
