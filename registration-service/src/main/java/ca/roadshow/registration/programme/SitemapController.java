package ca.roadshow.registration.programme;

import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.roadshow.FindRoadshows;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.page.Sitemap;
import ca.roadshow.web.page.Sitemap.Entry;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public pages of this service. Drafts and meetups that were called off are left out. */
@RestController
@Access(Rule.ANYONE)
class SitemapController {

    private static final int MOST_MEETUPS = Sitemap.MOST_PAGES - 1_000;

    private final Sitemap sitemap;
    private final FindCommunities communities;
    private final FindRoadshows roadshows;
    private final FindRevisions revisions;

    SitemapController(Sitemap sitemap, FindCommunities communities, FindRoadshows roadshows, FindRevisions revisions) {
        this.sitemap = sitemap;
        this.communities = communities;
        this.roadshows = roadshows;
        this.revisions = revisions;
    }

    @GetMapping("/sitemaps/registration.xml")
    ResponseEntity<String> pages() {
        var pages = Stream.of(
                        Stream.of("/", "/privacy", "/code-of-conduct", "/contact")
                                .map(Entry::of),
                        communities.all().stream().map(each -> Entry.of("/communities/" + each.slug())),
                        roadshows.all().stream().map(each -> Entry.of("/roadshows/" + each.slug())),
                        revisions.published(MOST_MEETUPS).stream()
                                .map(each -> new Entry("/meetups/" + each.slug(), each.changedAt())))
                .flatMap(Function.identity())
                .toList();
        return sitemap.of(pages);
    }
}
