package ca.roadshow.notifications.preview;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.newsletter.NewsletterRenderer;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Previews and test mails for API clients. */
@RestController
@RequestMapping("/api/campaigns")
@Access(Rule.ORGANIZER)
class PreviewController {

    /**
     * @param email of an organizer; absent for the signed-in organizer's own
     * @param language {@code en}, which is the default, or {@code fr}
     */
    record TestRequest(@Nullable String email, @Nullable String language) {}

    private final FindCampaigns campaigns;
    private final NewsletterRenderer renderer;
    private final NewsletterTests tests;
    private final SampleReader sample;

    PreviewController(
            FindCampaigns campaigns, NewsletterRenderer renderer, NewsletterTests tests, SampleReader sample) {
        this.campaigns = campaigns;
        this.renderer = renderer;
        this.tests = tests;
        this.sample = sample;
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @GetMapping("/{campaign}/preview")
    ResponseEntity<String> preview(
            @PathVariable String campaign,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "html") String as,
            HttpServletResponse response) {
        var found = campaigns.get(campaign);
        var reader = language(language);
        if (found.text().shownTo(reader).isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "campaign.text-missing");
        }
        var mail = renderer.render(found.text(), reader, sample.of(found, reader));
        return switch (as) {
            case "html" -> ResponseEntity.ok(MailFrame.of(mail.html(), response));
            case "text" ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(mail.text());
            default -> throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("as", "type-mismatch");
        };
    }

    @Access(value = Rule.ORGANIZER, of = "campaign")
    @PostMapping("/{campaign}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(
            @PathVariable String campaign,
            @RequestBody(required = false) @Nullable TestRequest request,
            SignedIn person) {
        var email = request == null ? null : request.email();
        var language = request == null ? null : request.language();
        tests.send(
                campaigns.get(campaign),
                Objects.requireNonNullElse(email, ""),
                language == null ? Language.EN : language(language),
                person,
                Origin.API);
    }

    private static Language language(String code) {
        return Language.of(code)
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid")
                        .field("language", "type-mismatch"));
    }
}
