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
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages to which the links in mails lead. A GET changes nothing, because mail scanners open links; a POST does. */
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
    private final InputErrors inputErrors;
    private final Clock clock;

    SubscriptionPages(
            Preferences preferences,
            FindConsents findConsents,
            Announcements announcements,
            UnsubscribeLinks unsubscribeLinks,
            MailLinks links,
            TopicLabels topicLabels,
            MailSettings sender,
            InputErrors inputErrors,
            Clock clock) {
        this.preferences = preferences;
        this.findConsents = findConsents;
        this.announcements = announcements;
        this.unsubscribeLinks = unsubscribeLinks;
        this.links = links;
        this.topicLabels = topicLabels;
        this.sender = sender;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    @GetMapping("/subscriptions/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam @Nullable String token,
            @RequestParam @Nullable String done,
            Locale locale) {
        return page(preferences.own(id, token), token, locale)
                .addObject("done", done != null && CHANGES.contains(done) ? done : null);
    }

    private ModelAndView page(SubscriptionView own, @Nullable String token, Locale locale) {
        var today = clock.instant().atZone(sender.zone()).toLocalDate();
        return new ModelAndView("subscription/own")
                .addObject("subscription", own)
                .addObject("token", token)
                .addObject("labels", topicLabels.in(locale))
                .addObject("topics", own.subscribed())
                .addObject("language", preferences.languageOf(own))
                .addObject("paused", own.isPausedAt(clock.instant()))
                .addObject("firstDay", today.plusDays(1))
                .addObject("lastDay", today.plus(Preferences.LONGEST_PAUSE))
                .addObject("zone", sender.zone())
                .addObject(
                        "implied",
                        own.implied().stream()
                                .map(each -> implied(own, each, locale))
                                .toList())
                .addObject("consents", findConsents.of(new SubscriptionId(own.subscriptionId())))
                .addObject("sender", sender)
                .addObject("errors", Map.of());
    }

    private ShownImpliedConsent implied(SubscriptionView own, ImpliedConsent consent, Locale locale) {
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

    @ShowsFormAgain("preferences-form")
    @PostMapping("/subscriptions/{id}/preferences")
    ModelAndView save(
            @PathVariable String id,
            @RequestParam @Nullable String token,
            @RequestParam @Nullable List<String> topics,
            @RequestParam @Nullable String language,
            Locale locale) {
        var own = preferences.own(id, token);
        var chosen = Objects.requireNonNullElse(topics, List.<String>of());
        var mails = Language.of(language).orElseGet(() -> preferences.languageOf(own));
        try {
            Redisplay.stop();
            preferences.save(own, chosen, mails);
            return backTo(id, token, "saved");
        } catch (ProblemException refusal) {
            return withErrors(refusal, page(own, token, locale))
                    .addObject("topics", chosen)
                    .addObject("language", mails);
        }
    }

    @ShowsFormAgain("pause-form")
    @PostMapping("/subscriptions/{id}/pause")
    ModelAndView pause(
            @PathVariable String id,
            @RequestParam @Nullable String token,
            @RequestParam @Nullable String until,
            Locale locale) {
        var own = preferences.own(id, token);
        try {
            Redisplay.stop();
            preferences.pause(own, day(until));
            return backTo(id, token, "paused");
        } catch (ProblemException refusal) {
            return withErrors(refusal, page(own, token, locale)).addObject("until", until);
        }
    }

    /** @throws ProblemException if the error does not concern the input */
    private ModelAndView withErrors(ProblemException refusal, ModelAndView page) {
        var errors = inputErrors.byField(refusal);
        if (errors.isEmpty()) {
            throw refusal;
        }
        page.addObject("errors", errors).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
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

    /** Handles one-click unsubscribe of mail programs (RFC 8058, section 3.2): without a page, redirect or confirmation. */
    @PostMapping(path = "/subscriptions/{id}/one-click", params = "List-Unsubscribe=One-Click")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void oneClick(@PathVariable String id, @RequestParam @Nullable String token) {
        preferences.unsubscribe(preferences.own(id, token), Withdrawal.ONE_CLICK);
    }

    /** Redirects to the page with the button to unsubscribe, if the address is opened in a browser. */
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
