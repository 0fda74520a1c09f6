package ca.roadshow.notifications.image;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.image.ShrunkImage;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The images that newsletters can show. */
@Repository
public class NewsletterImages {

    /**
     * @param name hash of the bytes, with the extension
     * @param alt description of what it shows, for readers who do not see it
     * @param url its address on this site
     */
    public record NewsletterImage(String name, Bilingual alt, int width, int height, URI url, boolean isUsed) {

        /** Returns the address on a page of this site. */
        public String path() {
            return url.getRawPath();
        }

        /** Returns the Markdown that shows the image. A bracket would end the description. */
        public String markdown(String language) {
            var shown = alt.in(language).replaceAll("[\\[\\]\\\\]", " ");
            return "![" + shown + "](" + url + ")";
        }
    }

    /** Drafts count as users of an image, because their images must not be deleted. */
    private static final String USED = "exists (select 1 from campaign_view_v1 c where c.status <> 'DISCARDED'"
            + " and position(i.name in c.body::text) > 0)";

    private static final String SELECT =
            "select i.name, i.alt, i.width, i.height, " + USED + " is_used from newsletter_image i ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MailLinks links;

    NewsletterImages(JdbcClient jdbc, JsonMapper json, MailLinks links) {
        this.jdbc = jdbc;
        this.json = json;
        this.links = links;
    }

    /**
     * Finds the image at an address in a text.
     *
     * @param address with or without the origin of this site; the result is empty for other sites
     */
    public Optional<NewsletterImage> at(String address) {
        var anywhere = url("").toString();
        var here = URI.create(anywhere).getPath();
        var prefix = address.startsWith(anywhere) ? anywhere : here;
        return address.startsWith(prefix) ? find(address.substring(prefix.length())) : Optional.empty();
    }

    /** Returns all images, the latest first. */
    List<NewsletterImage> list() {
        return jdbc.sql(SELECT + "order by i.uploaded_at desc, i.name limit 500")
                .query((row, _) -> image(row))
                .list();
    }

    Optional<NewsletterImage> find(String name) {
        return jdbc.sql(SELECT + "where i.name = ?")
                .param(name)
                .query((row, _) -> image(row))
                .optional();
    }

    Optional<byte[]> bytes(String name) {
        return jdbc.sql("select bytes from newsletter_image where name = ?")
                .param(name)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Stores an image. If it is stored already, replaces its description. */
    NewsletterImage save(ShrunkImage image, Bilingual alt) {
        jdbc.sql("insert into newsletter_image (name, bytes, width, height, alt) values (?, ?, ?, ?, ?::jsonb)"
                        + " on conflict (name) do update set alt = excluded.alt")
                .param(image.name())
                .param(image.bytes())
                .param(image.width())
                .param(image.height())
                .param(json.writeValueAsString(alt))
                .update();
        return find(image.name()).orElseThrow();
    }

    /** Deletes an image. Returns false if a newsletter uses it. */
    boolean delete(String name) {
        return jdbc.sql("delete from newsletter_image i where i.name = ? and not " + USED)
                        .param(name)
                        .update()
                == 1;
    }

    private URI url(String name) {
        return links.mailed(MailLink.NEWSLETTER_IMAGE, name);
    }

    private NewsletterImage image(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return new NewsletterImage(
                name,
                json.readValue(row.getString("alt"), Bilingual.class),
                row.getInt("width"),
                row.getInt("height"),
                url(name),
                row.getBoolean("is_used"));
    }
}
