package ca.roadshow.gateway;

import ca.roadshow.web.page.Site;
import ca.roadshow.web.page.Sitemap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves {@code robots.txt} and the sitemap index. Each service writes the sitemap of its own pages. */
@RestController
class CrawlerController {

    private static final List<String> SITEMAPS =
            List.of("/sitemaps/registration.xml", "/sitemaps/cfp.xml", "/sitemaps/notifications.xml");

    private final Site site;
    private final Sitemap sitemap;

    CrawlerController(Site site, Sitemap sitemap) {
        this.site = site;
        this.sitemap = sitemap;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        return sitemap.index(SITEMAPS);
    }

    /** RFC 9309. The sitemap is named by its full URL. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("""
            User-agent: *
            Disallow: /api/
            Disallow: /mailbox/
            Disallow: /*?token=
            Disallow: /*&token=

            Sitemap: %s
            """.formatted(site.address("/sitemap.xml")));
    }
}
