package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.organizer.Campaigns.Outcome;
import ca.roadshow.notifications.campaign.organizer.FallbackReaders.FallbackPage;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences;
import ca.roadshow.notifications.campaign.sending.CampaignFigures;
import ca.roadshow.notifications.campaign.sending.CampaignRecipients;
import ca.roadshow.notifications.campaign.sending.CampaignRecipients.Recipient;
import ca.roadshow.notifications.campaign.sending.MailState;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of campaigns. */
@RestController
@RequestMapping("/api/campaigns")
@Access(Rule.ORGANIZER)
class CampaignController {

    private static final int PAGE = 100;

    record Items(List<CampaignResponse> items) {}

    /** @param at time to send; absent to send now */
    record SendingRequest(@Nullable Instant at) {}

    record RecipientItem(
            @Nullable String email,
            String language,
            MailState state,
            @Nullable String reason,
            @Nullable String reply,
            int attempts,
            @Nullable Instant sentAt) {

        static RecipientItem of(Recipient recipient) {
            return new RecipientItem(
                    recipient.email(),
                    recipient.language(),
                    recipient.state(),
                    recipient.reason(),
                    recipient.reply(),
                    recipient.attempts(),
                    recipient.sentAt());
        }
    }

    /** @param next value of {@code after} for the next page; null on the last page */
    record RecipientItems(
            List<RecipientItem> items, @Nullable String next) {}

    /** @param note what should be changed; absent if there is no note */
    record ReturnRequest(@Nullable String note) {}

    record LimitRequest(
            @Schema(description = "Most mails per minute, 1 to 100,000; null or absent for no limit", example = "600")
            @Nullable
            String perMinute) {}

    /**
     * @param language the readers' own; null if every reader gets their own language
     * @param shown the language that they get
     * @param items without the addresses of erased people
     */
    record FallbackResponse(
            @Nullable String language,
            @Nullable String shown,
            long count,
            List<String> items,
            @Nullable String next) {

        static final FallbackResponse NONE = new FallbackResponse(null, null, 0, List.of(), null);

        static FallbackResponse of(FallbackPage page) {
            return new FallbackResponse(
                    page.fallback().language().code(),
                    page.fallback().shown().code(),
                    page.fallback().count(),
                    page.readers().stream()
                            .flatMap(reader -> Optional.ofNullable(reader.email()).stream())
                            .toList(),
                    page.next());
        }
    }

    /** @param state state of the person's mail; null if none was queued */
    record MembershipResponse(
            boolean in, List<String> reasons, @Nullable MailState state) {}

    private final Campaigns campaigns;
    private final FindCampaigns findCampaigns;
    private final CampaignTopics topics;
    private final CampaignFigures figures;
    private final CampaignAudiences audiences;
    private final CampaignRecipients recipients;
    private final FallbackReaders fallbacks;
    private final AddressIds addressIds;

    CampaignController(
            Campaigns campaigns,
            FindCampaigns findCampaigns,
            CampaignTopics topics,
            CampaignFigures figures,
            CampaignAudiences audiences,
            CampaignRecipients recipients,
            FallbackReaders fallbacks,
            AddressIds addressIds) {
        this.campaigns = campaigns;
        this.findCampaigns = findCampaigns;
        this.topics = topics;
        this.figures = figures;
        this.audiences = audiences;
        this.recipients = recipients;
        this.fallbacks = fallbacks;
        this.addressIds = addressIds;
    }

    @GetMapping
    Items list(SignedIn organizer) {
        return new Items(campaigns.of(organizer).stream().map(this::response).toList());
    }

    @PostMapping
    ResponseEntity<CampaignResponse> draft(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CampaignForm form,
            SignedIn organizer) {
        var checked = IdempotencyKey.checked(key, "request.idempotency-key-invalid");
        var content = CampaignReader.read(form, topics.offered());
        var outcome = campaigns.draft(
                organizer, content, checked == null ? UUID.randomUUID().toString() : checked, Origin.API);
        return answer(outcome, HttpStatus.CREATED);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}")
    CampaignResponse show(@PathVariable String campaign) {
        return response(findCampaigns.get(campaign));
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PutMapping("/{campaign}")
    CampaignResponse edit(@PathVariable String campaign, @RequestBody CampaignForm form, SignedIn organizer) {
        var found = findCampaigns.get(campaign);
        var content = CampaignReader.read(form, topics.offered());
        return response(campaigns.edit(organizer, found, content, Origin.API).campaign());
    }

    /** Discards a draft. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @DeleteMapping("/{campaign}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String campaign, SignedIn organizer) {
        campaigns.discard(organizer, findCampaigns.get(campaign), Origin.API);
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/sending")
    ResponseEntity<CampaignResponse> send(
            @PathVariable String campaign,
            @RequestBody(required = false) @Nullable SendingRequest request,
            SignedIn organizer) {
        var found = findCampaigns.get(campaign);
        var at = request == null ? null : request.at();
        return accepted(
                at == null
                        ? campaigns.sendNow(organizer, found, Origin.API)
                        : campaigns.schedule(organizer, found, SendingTime.bounded(at), ZoneOffset.UTC, Origin.API));
    }

    /** Approves a campaign that waits for approval. It is then sent or scheduled as requested. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/approval")
    ResponseEntity<CampaignResponse> approve(@PathVariable String campaign, SignedIn organizer) {
        return accepted(campaigns.approve(organizer, findCampaigns.get(campaign), Origin.API));
    }

    /** Turns a campaign that waits for approval into a draft. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/return")
    ResponseEntity<CampaignResponse> sendBack(
            @PathVariable String campaign,
            @RequestBody(required = false) @Nullable ReturnRequest request,
            SignedIn organizer) {
        var note = CampaignReader.note(request == null ? null : request.note());
        return accepted(campaigns.sendBack(organizer, findCampaigns.get(campaign), note, Origin.API));
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/pause")
    ResponseEntity<CampaignResponse> pause(@PathVariable String campaign, SignedIn organizer) {
        return accepted(campaigns.pause(organizer, findCampaigns.get(campaign), Origin.API));
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/resumption")
    ResponseEntity<CampaignResponse> resume(@PathVariable String campaign, SignedIn organizer) {
        return accepted(campaigns.resume(organizer, findCampaigns.get(campaign), Origin.API));
    }

    /** Limits how fast the mails are sent. Can be called while they are being sent. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PutMapping("/{campaign}/limit")
    CampaignResponse limit(@PathVariable String campaign, @RequestBody LimitRequest request, SignedIn organizer) {
        var found = findCampaigns.get(campaign);
        var perMinute = CampaignReader.perMinute(request.perMinute());
        return response(campaigns.limit(organizer, found, perMinute, Origin.API).campaign());
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/cancellation")
    ResponseEntity<CampaignResponse> cancel(@PathVariable String campaign, SignedIn organizer) {
        return accepted(campaigns.cancel(organizer, findCampaigns.get(campaign), Origin.API));
    }

    /** Sends the campaign again to the recipients whose mail failed. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/resending")
    ResponseEntity<CampaignResponse> resend(@PathVariable String campaign, SignedIn organizer) {
        return accepted(campaigns.resend(organizer, findCampaigns.get(campaign), Origin.API));
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/recipients")
    RecipientItems recipients(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        var found = findCampaigns.get(campaign);
        var list = recipients.list(found.id().value(), stateOf(state), cursor(after), PAGE + 1);
        var page = list.stream().limit(PAGE).toList();
        return new RecipientItems(
                page.stream().map(RecipientItem::of).toList(),
                list.size() > PAGE ? Long.toString(page.getLast().number()) : null);
    }

    /** Explains why a person is or is not in the audience. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/audience")
    MembershipResponse audience(@PathVariable String campaign, @RequestParam(defaultValue = "") String email) {
        var found = findCampaigns.get(campaign);
        if (Mailbox.read(email).filter(Mailbox::isUsable).isEmpty()) {
            throw invalid("email", "email-invalid");
        }
        var person = addressIds.of(email);
        var membership = audiences.explain(found.audience(), person);
        return new MembershipResponse(
                membership.in(),
                membership.reasons(),
                recipients.stateOf(found.id().value(), person).orElse(null));
    }

    /** Returns the readers who get the other language, because the text in their own is missing. */
    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/fallback")
    FallbackResponse fallback(@PathVariable String campaign, @RequestParam(defaultValue = "") String after) {
        return fallbacks
                .page(findCampaigns.get(campaign), after)
                .map(FallbackResponse::of)
                .orElse(FallbackResponse.NONE);
    }

    private ResponseEntity<CampaignResponse> accepted(Outcome outcome) {
        return answer(outcome, HttpStatus.ACCEPTED);
    }

    /** Returns the campaign, with status 200 for a repeated request. */
    private ResponseEntity<CampaignResponse> answer(Outcome outcome, HttpStatus status) {
        return ResponseEntity.status(outcome.changed() ? status : HttpStatus.OK).body(response(outcome.campaign()));
    }

    private CampaignResponse response(CampaignView campaign) {
        return CampaignResponse.of(campaign, figures.of(campaign));
    }

    private static @Nullable MailState stateOf(@Nullable String state) {
        return state == null || state.isBlank()
                ? null
                : MailState.of(state).orElseThrow(() -> invalid("state", "unknown"));
    }

    private static long cursor(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,18}")) {
            throw invalid("after", "unknown");
        }
        return Long.parseLong(after);
    }

    private static ProblemException invalid(String field, String code) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field(field, code);
    }
}
