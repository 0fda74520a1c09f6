package ca.roadshow.notifications.campaign;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.campaign.CampaignCommand.ApproveCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.CancelCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DiscardCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.DraftCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.EditCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.FinishCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.HaltCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.LimitSending;
import ca.roadshow.notifications.campaign.CampaignCommand.PauseCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.RequestApproval;
import ca.roadshow.notifications.campaign.CampaignCommand.ResendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ResumeCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.ScheduleCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendBackCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SendDueCampaign;
import ca.roadshow.notifications.campaign.CampaignCommand.SwitchLinkCounts;
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
import ca.roadshow.notifications.campaign.MeetupPeople.Part;
import ca.roadshow.notifications.campaign.MeetupPeople.Purpose;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.locale.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands and events of one campaign. */
final class CampaignFixture {

    static final CampaignId NOVEMBER = CampaignId.of("addr-camille", "november");
    static final String CAMILLE = "addr-camille";
    static final String REMI = "addr-remi";
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

    /** A campaign for subscribers who came to a meetup in Ottawa or Gatineau in the last year. */
    static CampaignContent toAttendees(String name, String... topics) {
        var attended = new Attended(12, List.of("ottawa", "gatineau"));
        return new CampaignContent(
                name,
                new CampaignAudience(List.of(topics), Language.FR, attended, people(Purpose.NEWS)),
                new NewsletterText(SUBJECT, PREHEADER, BODY));
    }

    /** A campaign about the RSVPs to one meetup. */
    static CampaignContent aboutRsvps(String name) {
        return new CampaignContent(
                name,
                new CampaignAudience(List.of(), null, null, people(Purpose.RSVP)),
                new NewsletterText(SUBJECT, PREHEADER, BODY));
    }

    private static MeetupPeople people(Purpose purpose) {
        return new MeetupPeople("meetup-ottawa-2027-01", List.of(Part.NO_SHOW, Part.SEAT), purpose);
    }

    static RequestApproval requestApproval(@Nullable Instant sendAt, Instant at) {
        return new RequestApproval(NOVEMBER, CAMILLE, sendAt, sendAt == null ? null : ZONE, at);
    }

    static ApproveCampaign approve(String by, Instant at) {
        return new ApproveCampaign(NOVEMBER, by, at);
    }

    static SendBackCampaign sendBack(@Nullable String note) {
        return new SendBackCampaign(NOVEMBER, REMI, note, TUESDAY);
    }

    static ApprovalRequested requested(@Nullable Instant sendAt) {
        return new ApprovalRequested(NOVEMBER.value(), CAMILLE, sendAt, sendAt == null ? null : ZONE.getId(), MONDAY);
    }

    static CampaignApproved approved() {
        return new CampaignApproved(NOVEMBER.value(), REMI, TUESDAY);
    }

    static CampaignSentBack sentBack(@Nullable String note) {
        return new CampaignSentBack(NOVEMBER.value(), REMI, note, TUESDAY);
    }

    static DraftCampaign draft(CampaignContent content) {
        return new DraftCampaign(NOVEMBER, content, MONDAY);
    }

    static EditCampaign edit(CampaignContent content) {
        return new EditCampaign(NOVEMBER, content, TUESDAY);
    }

    static ScheduleCampaign schedule(Instant sendAt, Instant at) {
        return new ScheduleCampaign(NOVEMBER, sendAt, ZONE, false, at);
    }

    static SendCampaign send() {
        return new SendCampaign(NOVEMBER, false, TUESDAY);
    }

    static SendDueCampaign sendDue(Instant due, Instant at) {
        return new SendDueCampaign(NOVEMBER, due, at);
    }

    static PauseCampaign pause() {
        return new PauseCampaign(NOVEMBER, TUESDAY);
    }

    /** Halts a campaign if a tenth of at least a hundred mails have failed. */
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

    static LimitSending limit(@Nullable Integer perMinute) {
        return new LimitSending(NOVEMBER, perMinute, TUESDAY);
    }

    static SendingLimited limited(@Nullable Integer perMinute) {
        return new SendingLimited(NOVEMBER.value(), perMinute, TUESDAY);
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
                content.audience().conditions(),
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
                content.audience().conditions(),
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
