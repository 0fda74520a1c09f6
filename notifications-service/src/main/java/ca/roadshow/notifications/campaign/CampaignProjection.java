package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.campaign.CampaignEvent.ApprovalRequested;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignApproved;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignCancelled;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDiscarded;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDrafted;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignEdited;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignScheduled;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignSentBack;
import ca.roadshow.notifications.campaign.CampaignEvent.LinkCountsSwitched;
import ca.roadshow.notifications.campaign.CampaignEvent.ResendingStarted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingFinished;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingHalted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingLimited;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingPaused;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingResumed;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.web.live.LiveUpdates;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Updates {@code campaign_view_v1}. */
@Component
@ProcessingGroup("campaign_view_v1")
class CampaignProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CampaignProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(CampaignDrafted event) {
        jdbc.sql("""
            insert into campaign_view_v1 (campaign_id, name, topics, language, subject, preheader, body, conditions, status,
                drafted_at)
            values (:id, :name, :topics, :language, :subject::jsonb, :preheader::jsonb, :body::jsonb, :conditions::jsonb,
                'DRAFT', :at)
            on conflict (campaign_id) do nothing\
            """)
                .param("id", event.campaignId())
                .param("name", event.name())
                .param("topics", event.topics().toArray(String[]::new))
                .param("language", event.language())
                .param("subject", written(event.subject()))
                .param("preheader", written(event.preheader()))
                .param("body", written(event.body()))
                .param("conditions", written(event.conditions()))
                .param("at", event.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(CampaignEdited event) {
        jdbc.sql("""
            update campaign_view_v1 set name = :name, topics = :topics, language = :language, subject = :subject::jsonb,
                preheader = :preheader::jsonb, body = :body::jsonb, conditions = :conditions::jsonb, status = 'DRAFT',
                send_at = null, zone = null, approval_requested_by = null, approved_by = null, sent_back_by = null,
                sent_back_note = null
            where campaign_id = :id\
            """)
                .param("id", event.campaignId())
                .param("name", event.name())
                .param("topics", event.topics().toArray(String[]::new))
                .param("language", event.language())
                .param("subject", written(event.subject()))
                .param("preheader", written(event.preheader()))
                .param("body", written(event.body()))
                .param("conditions", written(event.conditions()))
                .update();
    }

    @EventHandler
    void on(ApprovalRequested event) {
        var sendAt = event.sendAt();
        jdbc.sql("update campaign_view_v1 set status = 'DRAFT', approval_requested_by = ?,"
                        + " approved_by = null, sent_back_by = null, sent_back_note = null, send_at = ?, zone = ?"
                        + " where campaign_id = ?")
                .param(event.requestedBy())
                .param(sendAt == null ? null : sendAt.atOffset(ZoneOffset.UTC))
                .param(event.zone())
                .param(event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(CampaignApproved event) {
        jdbc.sql("update campaign_view_v1 set approved_by = ? where campaign_id = ?")
                .params(event.approvedBy(), event.campaignId())
                .update();
    }

    @EventHandler
    void on(CampaignSentBack event) {
        jdbc.sql("update campaign_view_v1 set status = 'DRAFT', send_at = null, zone = null, sent_back_by = ?,"
                        + " sent_back_note = ? where campaign_id = ?")
                .param(event.sentBackBy())
                .param(event.note())
                .param(event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(CampaignScheduled event) {
        jdbc.sql("update campaign_view_v1 set status = 'SCHEDULED', send_at = ?, zone = ? where campaign_id = ?")
                .params(event.sendAt().atOffset(ZoneOffset.UTC), event.zone(), event.campaignId())
                .update();
    }

    @EventHandler
    void on(LinkCountsSwitched event) {
        jdbc.sql("update campaign_view_v1 set counts_links = ? where campaign_id = ?")
                .params(event.on(), event.campaignId())
                .update();
    }

    @EventHandler
    void on(SendingLimited event) {
        jdbc.sql("update campaign_view_v1 set per_minute = ? where campaign_id = ?")
                .param(event.perMinute())
                .param(event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(SendingStarted event) {
        jdbc.sql("update campaign_view_v1 set status = 'SENDING', round = 1, started_at = ? where campaign_id = ?")
                .params(event.startedAt().atOffset(ZoneOffset.UTC), event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(SendingPaused event) {
        status(event.campaignId(), CampaignStatus.PAUSED);
    }

    @EventHandler
    void on(SendingHalted event) {
        jdbc.sql("update campaign_view_v1 set status = 'PAUSED', halted_attempted = ?, halted_failed = ?"
                        + " where campaign_id = ?")
                .params(event.attempted(), event.failed(), event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(SendingResumed event) {
        status(event.campaignId(), CampaignStatus.SENDING);
    }

    @EventHandler
    void on(CampaignCancelled event) {
        ended(event.campaignId(), CampaignStatus.CANCELLED, event.cancelledAt());
    }

    @EventHandler
    void on(CampaignDiscarded event) {
        ended(event.campaignId(), CampaignStatus.DISCARDED, event.discardedAt());
    }

    @EventHandler
    void on(ResendingStarted event) {
        jdbc.sql("update campaign_view_v1 set status = 'SENDING', round = ?, ended_at = null where campaign_id = ?")
                .params(event.round(), event.campaignId())
                .update();
        announce(event.campaignId());
    }

    @EventHandler
    void on(SendingFinished event) {
        ended(event.campaignId(), CampaignStatus.SENT, event.finishedAt());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate campaign_view_v1").update();
    }

    private void status(String campaignId, CampaignStatus status) {
        jdbc.sql("update campaign_view_v1 set status = ?, halted_attempted = null, halted_failed = null"
                        + " where campaign_id = ?")
                .params(status.name(), campaignId)
                .update();
        announce(campaignId);
    }

    private void ended(String campaignId, CampaignStatus status, Instant at) {
        jdbc.sql("update campaign_view_v1 set status = ?, ended_at = ?, halted_attempted = null,"
                        + " halted_failed = null where campaign_id = ?")
                .params(status.name(), at.atOffset(ZoneOffset.UTC), campaignId)
                .update();
        announce(campaignId);
    }

    /** Tells open pages about the new status after the transaction has committed. */
    private void announce(String campaignId) {
        LiveUpdates.announce(jdbc, new CampaignId(campaignId).liveTopic());
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
