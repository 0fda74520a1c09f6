package ca.roadshow.notifications.preference;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.notifications.subscription.UnsubscribeLinks.Subscribed;
import ca.roadshow.notifications.subscription.Withdrawal;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
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

/**
 * Leaves the topic that a mail was sent about, and offers to leave all others. A GET changes nothing, because mail scanners open
 * links; a POST does.
 */
@Controller
@Access(Rule.LINK)
class LeaveTopicPages {

    private final Preferences preferences;
    private final UnsubscribeLinks links;
    private final TopicLabels topicLabels;

    LeaveTopicPages(Preferences preferences, UnsubscribeLinks links, TopicLabels topicLabels) {
        this.preferences = preferences;
        this.links = links;
        this.topicLabels = topicLabels;
    }

    @GetMapping("/subscriptions/topics/{topic}")
    String show(@PathVariable String topic, @RequestParam @Nullable String token, Model model, Locale locale) {
        var subscribed = open(topic, token);
        var own = preferences.get(subscribed.subscriptionId());
        var name = subscribed.topic().value();
        model.addAttribute("link", links.path(subscribed, Objects.requireNonNullElse(token, "")));
        model.addAttribute("variable", topic);
        model.addAttribute("token", token);
        model.addAttribute("topic", topicLabels.of(name, locale));
        model.addAttribute("subscribed", hasTopic(own, name));
        model.addAttribute(
                "others",
                own.subscribed().stream()
                        .filter(other -> !other.equals(name))
                        .map(other -> topicLabels.of(other, locale))
                        .toList());
        return "subscription/leave";
    }

    /** Handles one-click unsubscribe of mail programs (RFC 8058, section 3.2): without a page, redirect or confirmation. */
    @PostMapping(path = "/subscriptions/topics/{topic}", params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void oneClick(@PathVariable String topic, @RequestParam @Nullable String token) {
        leave(open(topic, token), Withdrawal.ONE_CLICK);
    }

    @PostMapping("/subscriptions/topics/{topic}")
    ModelAndView leave(@PathVariable String topic, @RequestParam @Nullable String token) {
        var subscribed = open(topic, token);
        leave(subscribed, Withdrawal.LINK);
        return backTo(subscribed, token);
    }

    @PostMapping("/subscriptions/topics/{topic}/all")
    ModelAndView leaveAll(@PathVariable String topic, @RequestParam @Nullable String token) {
        var subscribed = open(topic, token);
        preferences.unsubscribe(preferences.get(subscribed.subscriptionId()), Withdrawal.LINK);
        return backTo(subscribed, token);
    }

    private void leave(Subscribed subscribed, Withdrawal how) {
        preferences.leave(preferences.get(subscribed.subscriptionId()), subscribed.topic(), how);
    }

    private Subscribed open(String variable, @Nullable String token) {
        return links.open(variable, token)
                .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "subscription.link-invalid"));
    }

    private ModelAndView backTo(Subscribed subscribed, @Nullable String token) {
        return SeeOther.at(links.path(subscribed, Objects.requireNonNullElse(token, "")));
    }

    private static boolean hasTopic(SubscriptionView own, String topic) {
        return own.subscribed().contains(topic)
                || own.pending().contains(topic)
                || own.implied().stream().anyMatch(each -> each.topic().equals(topic));
    }
}
