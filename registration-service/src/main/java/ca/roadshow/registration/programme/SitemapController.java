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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    SitemapController(Sitemap sitemap, FindCommunities communities, FindRoadshows roadshows, JdbcClient jdbc) {
        this.sitemap = sitemap;
        this.communities = communities;
        this.roadshows = roadshows;
        this.jdbc = jdbc;
    }

    @GetMapping("/sitemaps/registration.xml")
    ResponseEntity<String> pages() {
        var pages = Stream.of(
                        Stream.of("/", "/privacy", "/code-of-conduct", "/contact")
                                .map(Entry::of),
                        communities.all().stream().map(each -> Entry.of("/communities/" + each.slug())),
                        roadshows.all().stream().map(each -> Entry.of("/roadshows/" + each.slug())),
                        meetups())
                .flatMap(Function.identity())
                .toList();
        return sitemap.of(pages);
    }

    private Stream<Entry> meetups() {
        return jdbc
                .sql("select slug, greatest(revised_at, recapped_at) as changed_at from meetup_view_v1"
                        + " where status = 'PUBLISHED' order by sorts_at desc, id desc limit ?")
                .param(MOST_MEETUPS)
                .query((row, _) -> new Entry(
                        "/meetups/" + row.getString("slug"),
                        row.getTimestamp("changed_at") == null
                                ? null
                                : row.getTimestamp("changed_at").toInstant()))
                .list()
                .stream();
    }
}
