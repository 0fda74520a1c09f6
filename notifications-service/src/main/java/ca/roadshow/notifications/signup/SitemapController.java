package ca.roadshow.notifications.signup;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.page.Sitemap;
import ca.roadshow.web.page.Sitemap.Entry;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public pages of this service. */
@RestController
@Access(Rule.ANYONE)
class SitemapController {

    private final Sitemap sitemap;

    SitemapController(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @GetMapping("/sitemaps/notifications.xml")
    ResponseEntity<String> pages() {
        return sitemap.of(List.of(Entry.of("/subscriptions")));
    }
}
