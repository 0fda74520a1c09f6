package ca.roadshow.cfp.listing;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.page.Sitemap;
import ca.roadshow.web.page.Sitemap.Entry;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sitemap of the public pages of this service. */
@RestController
@Access(Rule.ANYONE)
class SitemapController {

    private final Sitemap sitemap;
    private final FindCalls calls;
    private final Clock clock;

    SitemapController(Sitemap sitemap, FindCalls calls, Clock clock) {
        this.sitemap = sitemap;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/sitemaps/cfp.xml")
    ResponseEntity<String> pages() {
        var pages = calls.openFirst(clock.instant()).stream().map(call -> Entry.of("/cfps/" + call.slug()));
        return sitemap.of(Stream.concat(Stream.of(Entry.of("/cfps")), pages)
                .limit(Sitemap.MOST_PAGES)
                .toList());
    }
}
