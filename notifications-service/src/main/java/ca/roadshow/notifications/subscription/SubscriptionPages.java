package ca.roadshow.notifications.subscription;

import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.SubscriptionCommand.ConfirmSubscription;
import ca.roadshow.notifications.subscription.SubscriptionCommand.Unsubscribe;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind the link in a mail. A GET changes nothing, because mail scanners open links; a POST does. */
@Controller
@Access(Rule.LINK)
class SubscriptionPages {

    private final FindSubscription find;
    private final Commands commands;
    private final MailLinks links;
    private final TopicLabels topicLabels;
    private final MailSettings sender;
    private final Clock clock;

    SubscriptionPages(
            FindSubscription find,
            Commands commands,
            MailLinks links,
            TopicLabels topicLabels,
            MailSettings sender,
            Clock clock) {
        this.find = find;
        this.commands = commands;
        this.links = links;
        this.topicLabels = topicLabels;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/{id}")
    String show(@PathVariable String id, @RequestParam @Nullable String token, Model model, Locale locale) {
        model.addAttribute("subscription", own(id, token));
        model.addAttribute("token", token);
        model.addAttribute("labels", topicLabels.in(locale));
        model.addAttribute("sender", sender);
        return "subscription/own";
    }

    @PostMapping("/subscriptions/{id}/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam @Nullable String token) {
        var own = own(id, token);
        commands.send(new ConfirmSubscription(new SubscriptionId(id), clock.instant()), by(own));
        return backTo(id, token);
    }

    @PostMapping("/subscriptions/{id}/cancellation")
    ModelAndView cancel(@PathVariable String id, @RequestParam @Nullable String token) {
        unsubscribe(own(id, token));
        return backTo(id, token);
    }

    /** One-click unsubscribe by mail programs (RFC 8058, section 3.2): without a page, redirect or confirmation. */
    @PostMapping(path = "/subscriptions/{id}/one-click", params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void oneClick(@PathVariable String id, @RequestParam @Nullable String token) {
        unsubscribe(own(id, token));
    }

    /** If the address is opened in a browser, redirects to the page with the button to unsubscribe. */
    @GetMapping("/subscriptions/{id}/one-click")
    ModelAndView oneClickOpened(@PathVariable String id, @RequestParam @Nullable String token) {
        return backTo(id, token);
    }

    private void unsubscribe(SubscriptionView own) {
        commands.send(new Unsubscribe(new SubscriptionId(own.subscriptionId()), clock.instant()), by(own));
    }

    private SubscriptionView own(String id, @Nullable String token) {
        if (links.open(MailLink.SUBSCRIPTION, token, id) != Opening.OPENS) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "subscription.link-invalid");
        }
        return find.by(new SubscriptionId(id))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    private static Provenance by(SubscriptionView own) {
        return RequestProvenance.of(own.addressId(), Origin.WEB);
    }

    private ModelAndView backTo(String id, @Nullable String token) {
        return SeeOther.at(links.path(MailLink.SUBSCRIPTION, Objects.requireNonNullElse(token, ""), id));
    }
}
