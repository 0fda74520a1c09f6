package ca.roadshow.notifications.campaign.link;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Counts a click on a link in a mail and redirects to its address. Reads nothing about the reader. */
@RestController
@Access(Rule.ANYONE)
class LinkController {

    private final CampaignLinks links;

    LinkController(CampaignLinks links) {
        this.links = links;
    }

    @GetMapping("/newsletter/links/{link}")
    ResponseEntity<Void> follow(@PathVariable String link, HttpServletRequest request) {
        var url = links.find(link).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
        if (HttpMethod.GET.matches(request.getMethod())) {
            links.count(link);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(url))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
