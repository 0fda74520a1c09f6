package ca.roadshow.demo;

import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import ca.roadshow.web.trace.CurrentTrace;
import ca.roadshow.web.trace.TraceParent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo")
class DemoApi {

    @PostMapping(path = "/rsvps", consumes = MediaType.APPLICATION_JSON_VALUE)
    Rsvp rsvp(@Valid @RequestBody Rsvp rsvp) {
        return rsvp;
    }

    @PostMapping("/echo")
    String echo(@RequestParam String name) {
        return name;
    }

    @GetMapping("/search")
    Map<String, Object> search(
            @RequestParam @Max(100) int limit, @RequestParam(defaultValue = "en") Language language) {
        return Map.of("limit", limit, "language", language);
    }

    @GetMapping("/trace")
    String trace() {
        return CurrentTrace.find().map(TraceParent::header).orElse("");
    }

    @GetMapping("/refusals/{name}")
    void refuse(@PathVariable String name) {
        throw new ProblemException(HttpStatus.CONFLICT, "resource.conflict")
                .field(name, "required")
                .header("Retry-After", "3");
    }

    @GetMapping("/broken")
    void fail() {
        throw new IllegalStateException("password=hunter2");
    }
}
