package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.newsletter.NewsletterText;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts campaigns for tests of pages and access rules. */
@Component
public class StoredCampaign {

    private final Commands commands;
    private final FindCampaigns campaigns;
    private final JdbcClient jdbc;

    StoredCampaign(Commands commands, FindCampaigns campaigns, JdbcClient jdbc) {
        this.commands = commands;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /**
     * Drafts a campaign to the subscribers in Ottawa, whose community has the id {@code community-ottawa}. Waits for the view.
     */
    public void draftToOttawa(String id) {
        jdbc.sql("insert into community (community_id, slug, name, city) values ('community-ottawa', 'ottawa',"
                        + " '{\"en\":\"Kubernetes Ottawa\"}', '{\"en\":\"Ottawa\"}') on conflict do nothing")
                .update();
        var text = new NewsletterText(new Bilingual("News", null), null, new Bilingual("Hello", null));
        var audience = new CampaignAudience(List.of("community:ottawa"), null);
        var campaign = new CampaignId(id);
        commands.send(
                new CampaignCommand.DraftCampaign(
                        campaign, new CampaignContent("November", audience, text), Instant.now()),
                Provenance.ofSystem("test", Origin.API),
                CampaignResult.class);
        var _ = campaigns.await(campaign, _ -> true);
    }
}
