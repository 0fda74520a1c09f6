package ca.roadshow.notifications.preference;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.ImpliedConsent;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import ca.roadshow.notifications.subscription.TopicName;
import ca.roadshow.notifications.subscription.UnsubscribeLinks;
import ca.roadshow.notifications.subscription.Withdrawal;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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

    /** Changes that the page confirms. */
    private static final Set<String> CHANGES = Set.of("saved", "paused", "resumed");

    private final Preferences preferences;
    private final FindConsents findConsents;
    private final Announcements announcements;
    private final UnsubscribeLinks unsubscribeLinks;
    private final MailLinks links;
    private final TopicLabels topicLabels;
    private final MailSettings sender;
    private final Clock clock;

    SubscriptionPages(
            Preferences preferences,
            FindConsents findConsents,
            Announcements announcements,
            UnsubscribeLinks unsubscribeLinks,
            MailLinks links,
            TopicLabels topicLabels,
            MailSettings sender,
            Clock clock) {
        this.preferences = preferences;
        this.findConsents = findConsents;
        this.announcements = announcements;
        this.unsubscribeLinks = unsubscribeLinks;
        this.links = links;
        this.topicLabels = topicLabels;
        this.sender = sender;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/{id}")
    String show(
            @PathVariable String id,
            @RequestParam @Nullable String token,
            @RequestParam @Nullable String done,
            Model model,
            Locale locale) {
        var own = preferences.own(id, token);
        var today = clock.instant().atZone(sender.zone()).toLocalDate();
        model.addAttribute("subscription", own);
        model.addAttribute("token", token);
        model.addAttribute("labels", topicLabels.in(locale));
        model.addAttribute("language", preferences.languageOf(own));
        model.addAttribute("paused", own.isPausedAt(clock.instant()));
        model.addAttribute("firstDay", today.plusDays(1));
        model.addAttribute("lastDay", today.plus(Preferences.LONGEST_PAUSE));
        model.addAttribute("zone", sender.zone());
        model.addAttribute(
                "implied",
                own.implied().stream().map(each -> shown(own, each, locale)).toList());
        model.addAttribute("consents", findConsents.of(new SubscriptionId(id)));
        model.addAttribute("sender", sender);
        model.addAttribute("done", done != null && CHANGES.contains(done) ? done : null);
        return "subscription/own";
    }

    private ShownImpliedConsent shown(SubscriptionView own, ImpliedConsent consent, Locale locale) {
        var meetup = announcements
                .meetup(consent.meetupId())
                .map(found -> found.title().in(locale.getLanguage()))
                .orElse(consent.meetupId());
        var leave = unsubscribeLinks.oneClick(own.subscriptionId(), new TopicName(consent.topic()));
        return new ShownImpliedConsent(
                topicLabels.of(TopicName.expressOf(consent.topic()), locale),
                meetup,
                consent.cameAt(),
                consent.endsAt(),
                leave.getRawPath() + "?" + leave.getRawQuery());
    }

    @PostMapping("/subscriptions/{id}/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.confirm(preferences.own(id, token));
        return backTo(id, token, null);
    }

    @PostMapping("/subscriptions/{id}/preferences")
    ModelAndView save(
            @PathVariable String id,
            @RequestParam @Nullable String token,
            @RequestParam @Nullable List<String> topics,
            @RequestParam @Nullable String language) {
        var own = preferences.own(id, token);
        var chosen = Language.of(language).orElseGet(() -> preferences.languageOf(own));
        preferences.save(own, Objects.requireNonNullElse(topics, List.of()), chosen);
        return backTo(id, token, "saved");
    }

    @PostMapping("/subscriptions/{id}/pause")
    ModelAndView pause(
            @PathVariable String id, @RequestParam @Nullable String token, @RequestParam @Nullable String until) {
        preferences.pause(preferences.own(id, token), day(until));
        return backTo(id, token, "paused");
    }

    @PostMapping("/subscriptions/{id}/resumption")
    ModelAndView resume(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.resume(preferences.own(id, token));
        return backTo(id, token, "resumed");
    }

    @PostMapping("/subscriptions/{id}/cancellation")
    ModelAndView cancel(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.unsubscribe(preferences.own(id, token), Withdrawal.PREFERENCES);
        return backTo(id, token, null);
    }

    /** One-click unsubscribe by mail programs (RFC 8058, section 3.2): without a page, redirect or confirmation. */
    @PostMapping(path = "/subscriptions/{id}/one-click", params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void oneClick(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.unsubscribe(preferences.own(id, token), Withdrawal.ONE_CLICK);
    }

    /** If the address is opened in a browser, redirects to the page with the button to unsubscribe. */
    @GetMapping("/subscriptions/{id}/one-click")
    ModelAndView oneClickOpened(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.own(id, token);
        return backTo(id, token, null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private ModelAndView backTo(String id, @Nullable String token, @Nullable String done) {
        var page = links.path(MailLink.SUBSCRIPTION, Objects.requireNonNullElse(token, ""), id);
        return SeeOther.at(done == null ? page : page + "&done=" + done);
    }
}
