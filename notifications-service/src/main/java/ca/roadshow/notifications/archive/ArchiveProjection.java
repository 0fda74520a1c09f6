package ca.roadshow.notifications.archive;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDiscarded;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDrafted;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignEdited;
import ca.roadshow.notifications.campaign.CampaignEvent.Conditions;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.web.locale.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Updates {@code newsletter_archive_v1}. */
@Component
@ProcessingGroup("newsletter_archive_v1")
class ArchiveProjection {

    private static final int LONGEST_OF_A_SUBJECT = 80;
    private static final int LENGTH_OF_ENDING = 6;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Archive archive;

    ArchiveProjection(JdbcClient jdbc, JsonMapper json, Archive archive) {
        this.jdbc = jdbc;
        this.json = json;
        this.archive = archive;
    }

    @EventHandler
    void on(CampaignDrafted event) {
        if (isNews(event.conditions())) {
            save(event.campaignId(), event.subject(), event.preheader(), event.body());
        }
    }

    @EventHandler
    void on(CampaignEdited event) {
        if (isNews(event.conditions())) {
            save(event.campaignId(), event.subject(), event.preheader(), event.body());
        } else {
            jdbc.sql("delete from newsletter_archive_v1 where campaign_id = ?")
                    .param(event.campaignId())
                    .update();
        }
    }

    /** Whether the campaign is a newsletter. Mails about RSVPs are only for the people of a meetup and are never archived. */
    private static boolean isNews(@Nullable Conditions conditions) {
        return conditions == null || !Purpose.RSVP.code().equals(conditions.purpose());
    }

    @EventHandler
    void on(CampaignDiscarded event) {
        jdbc.sql("delete from newsletter_archive_v1 where campaign_id = ?")
                .param(event.campaignId())
                .update();
    }

    @EventHandler
    void on(SendingStarted event) {
        archive.text(event.campaignId()).ifPresent(text -> {
            var subject = text.shownTo(Language.EN).map(text::subject).orElse("");
            var slug = slug(event.startedAt(), subject);
            jdbc.sql("""
                update newsletter_archive_v1 set sent_at = :at, slug = case
                    when exists (select 1 from newsletter_archive_v1 where slug = :slug and campaign_id <> :id)
                    then :longer else :slug end
                where campaign_id = :id\
                """)
                    .param("at", event.startedAt().atOffset(ZoneOffset.UTC))
                    .param("slug", slug)
                    .param("longer", slug + "-" + ending(event.campaignId()))
                    .param("id", event.campaignId())
                    .update();
        });
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate newsletter_archive_v1").update();
    }

    /** Builds a slug such as {@code 2027-01-14-news-from-ottawa}. Two newsletters of one day may have the same slug. */
    static String slug(Instant sentAt, String subject) {
        var day = LocalDate.ofInstant(sentAt, ZoneOffset.UTC);
        var words = Slugs.of(subject, LONGEST_OF_A_SUBJECT);
        return words.isEmpty() ? day.toString() : day + "-" + words;
    }

    private static String ending(String campaignId) {
        return campaignId.substring(campaignId.length() - LENGTH_OF_ENDING);
    }

    private void save(
            String campaignId, @Nullable Bilingual subject, @Nullable Bilingual preheader, @Nullable Bilingual body) {
        jdbc.sql("insert into newsletter_archive_v1 (campaign_id, subject, preheader, body)"
                        + " values (?, ?::jsonb, ?::jsonb, ?::jsonb) on conflict (campaign_id) do update"
                        + " set subject = excluded.subject, preheader = excluded.preheader, body = excluded.body")
                .param(campaignId)
                .param(written(subject))
                .param(written(preheader))
                .param(written(body))
                .update();
    }

    private @Nullable String written(@Nullable Bilingual text) {
        return text == null ? null : json.writeValueAsString(text);
    }
}
