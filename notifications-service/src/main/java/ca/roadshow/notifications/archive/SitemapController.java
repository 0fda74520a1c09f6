package ca.roadshow.notifications.archive;

import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.page.Sitemap;
import ca.roadshow.web.page.Sitemap.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public pages of this service. */
@RestController
@Access(Rule.ANYONE)
class SitemapController {

    private final Sitemap sitemap;
    private final Archive archive;

    SitemapController(Sitemap sitemap, Archive archive) {
        this.sitemap = sitemap;
        this.archive = archive;
    }

    @GetMapping("/sitemaps/notifications.xml")
    ResponseEntity<String> pages() {
        var pages = new ArrayList<>(List.of(Entry.of("/subscriptions")));
        var newsletters = archive.listed(Sitemap.MOST_PAGES - 2);
        if (!newsletters.isEmpty()) {
            pages.add(Entry.of("/newsletter"));
        }
        newsletters.forEach(newsletter -> pages.add(new Entry(newsletter.path(), newsletter.sentAt())));
        return sitemap.of(pages);
    }
}
