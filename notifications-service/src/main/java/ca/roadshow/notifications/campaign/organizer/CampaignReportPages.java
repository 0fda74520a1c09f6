package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.sending.CampaignAudiences;
import ca.roadshow.notifications.campaign.sending.CampaignHistory;
import ca.roadshow.notifications.campaign.sending.CampaignRecipients;
import ca.roadshow.notifications.campaign.sending.CampaignRecipients.Recipient;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.text.CsvCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The recipients of a campaign: the report of all of them as a file, and the explanation for one address. */
@Controller
@Access(value = Rule.ORGANIZER, of = "campaign")
class CampaignReportPages {

    private static final int PAGE = 1_000;
    private static final int MOST_POINTS = 60;
    private static final int MOST_ROWS = 12;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final FindCampaigns findCampaigns;
    private final CampaignRecipients recipients;
    private final CampaignAudiences audiences;
    private final FallbackReaders fallbacks;
    private final CampaignHistory history;
    private final MailSettings settings;
    private final AddressIds addressIds;
    private final TopicLabels topicLabels;
    private final MessageSource messages;

    CampaignReportPages(
            FindCampaigns findCampaigns,
            CampaignRecipients recipients,
            CampaignAudiences audiences,
            FallbackReaders fallbacks,
            CampaignHistory history,
            MailSettings settings,
            AddressIds addressIds,
            TopicLabels topicLabels,
            MessageSource messages) {
        this.findCampaigns = findCampaigns;
        this.recipients = recipients;
        this.audiences = audiences;
        this.fallbacks = fallbacks;
        this.history = history;
        this.settings = settings;
        this.addressIds = addressIds;
        this.topicLabels = topicLabels;
        this.messages = messages;
    }

    /** Writes the report page by page, so that memory does not grow with the number of recipients. */
    @GetMapping({"/organizer/campaigns/{campaign}/report.csv", "/api/campaigns/{campaign}/report.csv"})
    void report(@PathVariable String campaign, Locale locale, HttpServletResponse response) throws IOException {
        var id = findCampaigns.get(campaign).id().value();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(id + ".csv").build().toString());
        var out = response.getOutputStream();
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        out.write(line(
                text("campaign.report.email", locale),
                text("campaign.report.language", locale),
                text("campaign.report.state", locale),
                text("campaign.report.reason", locale),
                text("campaign.report.reply", locale),
                text("campaign.report.attempts", locale),
                text("campaign.report.sent-at", locale)));
        var page = recipients.list(id, null, 0, PAGE);
        while (!page.isEmpty()) {
            for (var recipient : page) {
                out.write(line(recipient, locale));
            }
            page = recipients.list(id, null, page.getLast().number(), PAGE);
        }
    }

    /** Explains why a person is or is not in the audience. */
    @GetMapping("/organizer/campaigns/{campaign}/audience")
    ModelAndView explain(@PathVariable String campaign, @RequestParam(defaultValue = "") String email, Locale locale) {
        var found = findCampaigns.get(campaign);
        var page = new ModelAndView("campaign/audience")
                .addObject("campaign", found)
                .addObject("email", email)
                .addObject("labels", topicLabels.in(locale));
        if (Mailbox.read(email).filter(Mailbox::isUsable).isEmpty()) {
            return page.addObject("invalid", !email.isBlank());
        }
        var person = addressIds.of(email);
        return page.addObject("membership", audiences.explain(found.audience(), person))
                .addObject(
                        "state", recipients.stateOf(found.id().value(), person).orElse(null));
    }

    /** Shows the readers who get the other language, because the text in their own is missing. */
    @GetMapping("/organizer/campaigns/{campaign}/fallback")
    ModelAndView fallback(@PathVariable String campaign, @RequestParam(defaultValue = "") String after) {
        var found = findCampaigns.get(campaign);
        return new ModelAndView("campaign/fallback")
                .addObject("campaign", found)
                .addObject("page", fallbacks.page(found, after).orElse(null));
    }

    /** Shows the plots of the report, or the same figures as a table. */
    @GetMapping("/organizer/campaigns/{campaign}/plots")
    ModelAndView plots(@PathVariable String campaign, @RequestParam(defaultValue = "") String as) {
        var found = findCampaigns.get(campaign);
        var isTable = as.equals("table");
        return plots(found, isTable, new ModelAndView("campaign/plots :: " + (isTable ? "table" : "plots")));
    }

    private ModelAndView plots(CampaignView campaign, boolean isTable, ModelAndView page) {
        var points = history.of(campaign.id().value(), MOST_POINTS);
        var moments = isTable ? Plot.rows(points, MOST_ROWS) : points;
        return page.addObject("moments", moments)
                .addObject("plots", Plot.of(moments))
                .addObject("zone", settings.zone());
    }

    private byte[] line(Recipient recipient, Locale locale) {
        return line(
                Objects.requireNonNullElseGet(recipient.email(), () -> text("campaign.report.erased", locale)),
                recipient.language(),
                text("campaign.state." + recipient.state().code(), locale),
                Objects.requireNonNullElse(recipient.reason(), ""),
                Objects.requireNonNullElse(recipient.reply(), ""),
                recipient.attempts(),
                recipient.sentAt() == null ? "" : recipient.sentAt().toString());
    }

    private static byte[] line(Object... values) {
        return CsvCell.line(values).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
