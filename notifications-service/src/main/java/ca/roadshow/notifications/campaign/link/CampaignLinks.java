package ca.roadshow.notifications.campaign.link;

import ca.roadshow.notifications.newsletter.CountedLinks;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counted links of campaigns. Only addresses that a campaign contained are redirected to. */
@Repository
public class CampaignLinks implements CountedLinks {

    /** @param clicks also counts programs that open every link, such as virus scanners */
    public record LinkCount(String url, long clicks) {}

    private static final int BYTES_OF_ID = 16;

    private final JdbcClient jdbc;
    private final MailLinks links;

    CampaignLinks(JdbcClient jdbc, MailLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public URI counted(String campaignId, String url) {
        var id = id(campaignId, url);
        jdbc.sql("insert into campaign_link (link_id, campaign_id, url) values (?, ?, ?) on conflict do nothing")
                .params(id, campaignId, url)
                .update();
        return links.mailed(MailLink.COUNTED_LINK, id);
    }

    /** Returns the links of a campaign, the most opened first. */
    public List<LinkCount> of(String campaignId) {
        return jdbc.sql("select url, clicks from campaign_link where campaign_id = ? order by clicks desc, url")
                .param(campaignId)
                .query((row, _) -> new LinkCount(row.getString(1), row.getLong(2)))
                .list();
    }

    Optional<String> find(String id) {
        return jdbc.sql("select url from campaign_link where link_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void count(String id) {
        jdbc.sql("update campaign_link set clicks = clicks + 1 where link_id = ?")
                .param(id)
                .update();
    }

    private static String id(String campaignId, String url) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((campaignId + "\n" + url).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_ID);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }
}
