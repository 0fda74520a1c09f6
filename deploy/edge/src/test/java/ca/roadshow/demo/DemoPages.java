package ca.roadshow.demo;

import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.InputErrors;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
class DemoPages {

    record Meetup(
            String title,
            String stop,
            String city,
            Instant start,
            Instant end,
            int taken,
            int capacity,
            Language shown) {}

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final InputErrors inputErrors;

    DemoPages(InputErrors inputErrors) {
        this.inputErrors = inputErrors;
    }

    @GetMapping("/demo")
    String home(Model model) {
        model.addAttribute("zone", ZONE);
        model.addAttribute(
                "meetups",
                List.of(
                        meetup(
                                "Operators in anger: a year of running stateful sets",
                                "montreal",
                                "Montréal",
                                8,
                                34,
                                60),
                        meetup("La sécurité de la chaîne d’approvisionnement", "quebec", "Québec", 9, 71, 80),
                        meetup("eBPF for the rest of us", "ottawa", "Ottawa", 10, 45, 45),
                        meetup("Lightning night", "toronto", "Toronto", 15, 3, 120)));
        return "demo/home";
    }

    @GetMapping("/demo/meetup")
    String meetup(Model model) {
        return form(model, RsvpForm.blank(), Map.of());
    }

    @PostMapping("/demo/meetup")
    String rsvp(@Valid @ModelAttribute("form") RsvpForm form, BindingResult found, Model model) {
        return form(model, form, inputErrors.byField(found));
    }

    @GetMapping("/demo/broken")
    @ResponseStatus(HttpStatus.OK)
    String broken() {
        throw new IllegalStateException("password=hunter2");
    }

    @GetMapping("/demo/broken-template")
    String brokenTemplate() {
        return "demo/broken";
    }

    private static String form(Model model, RsvpForm form, Map<String, String> errors) {
        model.addAttribute("zone", ZONE);
        model.addAttribute(
                "meetup",
                meetup("Operators in anger: a year of running stateful sets", "montreal", "Montréal", 8, 52, 60));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "demo/meetup";
    }

    private static Meetup meetup(String title, String stop, String city, int day, int taken, int capacity) {
        var shown = stop.equals("quebec") ? Language.FR : Language.EN;
        var start = Instant.parse("2026-12-%02dT23:00:00Z".formatted(day));
        return new Meetup(title, stop, city, start, start.plusSeconds(9000), taken, capacity, shown);
    }
}
