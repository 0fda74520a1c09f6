package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.campaign.CampaignCommand.CancelCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DiscardCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DraftCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.EditCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.FinishCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.HaltCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.PauseCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ResendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ResumeCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ScheduleCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendDueCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SwitchLinkCounts;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignCancelled;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDiscarded;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignDrafted;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignEdited;
import ca.roadshow.notifications.campaign.CampaignEvent.CampaignScheduled;
import ca.roadshow.notifications.campaign.CampaignEvent.LinkCountsSwitched;
import ca.roadshow.notifications.campaign.CampaignEvent.ResendingStarted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingFinished;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingHalted;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingPaused;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingResumed;
import ca.roadshow.notifications.campaign.CampaignEvent.SendingStarted;
import ca.roadshow.notifications.newsletter.NewsletterText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands and events of one campaign. */
final class CampaignFixture {

    static final CampaignId NOVEMBER = CampaignId.of("addr-camille", "november");
    static final Instant MONDAY = Instant.parse("2027-01-04T20:00:00Z");
    static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private static final Bilingual SUBJECT = Bilingual.both("November news", "Nouvelles de novembre");
    private static final Bilingual PREHEADER = new Bilingual("Two meetups", null);
    private static final Bilingual BODY = Bilingual.both("See you *there*.", "À bientôt.");

    private CampaignFixture() {}

    static CampaignContent content(String name, String... topics) {
        return content(name, new NewsletterText(SUBJECT, PREHEADER, BODY), topics);
    }

    static CampaignContent withoutText(String name, String... topics) {
        return content(name, new NewsletterText(SUBJECT, null, null), topics);
    }

    private static CampaignContent content(String name, NewsletterText text, String... topics) {
        return new CampaignContent(name, new CampaignAudience(List.of(topics), null), text);
    }

    static DraftCampaign draft(CampaignContent content) {
        return new DraftCampaign(NOVEMBER, content, MONDAY);
    }

    static EditCampaign edit(CampaignContent content) {
        return new EditCampaign(NOVEMBER, content, TUESDAY);
    }

    static ScheduleCampaign schedule(Instant sendAt, Instant at) {
        return new ScheduleCampaign(NOVEMBER, sendAt, ZONE, at);
    }

    static SendCampaign send() {
        return new SendCampaign(NOVEMBER, TUESDAY);
    }

    static SendDueCampaign sendDue(Instant due, Instant at) {
        return new SendDueCampaign(NOVEMBER, due, at);
    }

    static PauseCampaign pause() {
        return new PauseCampaign(NOVEMBER, TUESDAY);
    }

    /** Pauses by itself when a tenth of at least a hundred mails have failed. */
    static HaltCampaign halt(long attempted, long failed) {
        return new HaltCampaign(NOVEMBER, new Deliveries(attempted, failed), new HaltPolicy(100, 10), TUESDAY);
    }

    static ResumeCampaign resume() {
        return new ResumeCampaign(NOVEMBER, TUESDAY);
    }

    static CancelCampaign cancel() {
        return new CancelCampaign(NOVEMBER, TUESDAY);
    }

    static ResendCampaign resend() {
        return new ResendCampaign(NOVEMBER, WEDNESDAY);
    }

    static SwitchLinkCounts countLinks(boolean on) {
        return new SwitchLinkCounts(NOVEMBER, on, TUESDAY);
    }

    static LinkCountsSwitched linkCounts(boolean on) {
        return new LinkCountsSwitched(NOVEMBER.value(), on, TUESDAY);
    }

    static DiscardCampaign discard() {
        return new DiscardCampaign(NOVEMBER, TUESDAY);
    }

    static CampaignDiscarded discarded() {
        return new CampaignDiscarded(NOVEMBER.value(), TUESDAY);
    }

    static FinishCampaign finish(int round) {
        return new FinishCampaign(NOVEMBER, round, WEDNESDAY);
    }

    static CampaignDrafted drafted(CampaignContent content) {
        return new CampaignDrafted(
                NOVEMBER.value(),
                content.name(),
                content.audience().topics(),
                language(content),
                content.text().subject(),
                content.text().preheader(),
                content.text().body(),
                MONDAY);
    }

    static CampaignEdited edited(CampaignContent content) {
        return new CampaignEdited(
                NOVEMBER.value(),
                content.name(),
                content.audience().topics(),
                language(content),
                content.text().subject(),
                content.text().preheader(),
                content.text().body(),
                TUESDAY);
    }

    static CampaignScheduled scheduled(Instant sendAt) {
        return new CampaignScheduled(NOVEMBER.value(), sendAt, ZONE.getId(), MONDAY);
    }

    static SendingStarted started(Instant at) {
        return new SendingStarted(NOVEMBER.value(), at);
    }

    static SendingPaused paused() {
        return new SendingPaused(NOVEMBER.value(), TUESDAY);
    }

    static SendingHalted halted(long attempted, long failed) {
        return new SendingHalted(NOVEMBER.value(), attempted, failed, TUESDAY);
    }

    static SendingResumed resumed() {
        return new SendingResumed(NOVEMBER.value(), TUESDAY);
    }

    static CampaignCancelled cancelled() {
        return new CampaignCancelled(NOVEMBER.value(), TUESDAY);
    }

    static ResendingStarted resending(int round) {
        return new ResendingStarted(NOVEMBER.value(), round, WEDNESDAY);
    }

    static SendingFinished finished(int round) {
        return new SendingFinished(NOVEMBER.value(), round, WEDNESDAY);
    }

    private static @Nullable String language(CampaignContent content) {
        var language = content.audience().language();
        return language == null ? null : language.code();
    }
}
