package ca.roadshow.notifications.preference;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.Suppressions;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The subscription of a signed-in person: a fragment of their account page, and a separate page that works without scripts. */
@Controller
@Access(Rule.SIGNED_IN)
class MySubscriptionPages {

    private final FindSubscription find;
    private final MailLinks links;
    private final TopicLabels topicLabels;
    private final Suppressions suppressions;
    private final FindConsents consents;
    private final MailSettings settings;

    MySubscriptionPages(
            FindSubscription find,
            MailLinks links,
            TopicLabels topicLabels,
            Suppressions suppressions,
            FindConsents consents,
            MailSettings settings) {
        this.find = find;
        this.links = links;
        this.topicLabels = topicLabels;
        this.suppressions = suppressions;
        this.consents = consents;
        this.settings = settings;
    }

    /** Returns the person's consents and withdrawals as a file. */
    @GetMapping("/subscriptions/mine/consents.csv")
    ResponseEntity<String> consents(SignedIn person) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ConsentFile.of(consents.of(SubscriptionId.of(person.id()))));
    }

    @GetMapping("/subscriptions/mine")
    String mine(
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var id = SubscriptionId.of(person.id());
        model.addAttribute(
                "subscription", find.by(id).filter(SubscriptionView::isAlive).orElse(null));
        model.addAttribute("link", links.path(MailLink.SUBSCRIPTION, Holder.MAILBOX, id.value()));
        model.addAttribute("labels", topicLabels.in(locale));
        model.addAttribute("suppressed", suppressions.of(person.id().value()));
        model.addAttribute("consents", consents.of(id));
        model.addAttribute("zone", settings.zone());
        return part == null ? "subscription/mine" : "subscription/mine :: part";
    }
}
