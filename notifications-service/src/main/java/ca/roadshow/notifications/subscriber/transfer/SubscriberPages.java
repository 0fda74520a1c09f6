package ca.roadshow.notifications.subscriber.transfer;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The organizers' pages of subscribers: list, one subscriber with the ledger of consents, import and its progress. */
@Controller
@RequestMapping("/organizer/subscribers")
@Access(Rule.ORGANIZER)
class SubscriberPages {

    private final SubscriberList subscribers;
    private final SubscriberImports imports;
    private final TopicScope scope;
    private final TopicLabels topicLabels;
    private final FindConsents consents;
    private final MailSettings settings;

    SubscriberPages(
            SubscriberList subscribers,
            SubscriberImports imports,
            TopicScope scope,
            TopicLabels topicLabels,
            FindConsents consents,
            MailSettings settings) {
        this.subscribers = subscribers;
        this.imports = imports;
        this.scope = scope;
        this.topicLabels = topicLabels;
        this.consents = consents;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView list(
            SignedIn person,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            Locale locale) {
        return new ModelAndView("subscriber/list")
                .addObject("page", subscribers.page(person, topic, q, after))
                .addObject("count", subscribers.count(person))
                .addObject("topics", topics(person, locale))
                .addObject("labels", topicLabels.in(locale))
                .addObject("topic", topic)
                .addObject("q", q);
    }

    @GetMapping("/{subscription}")
    ModelAndView show(@PathVariable String subscription, SignedIn person, Locale locale) {
        return new ModelAndView("subscriber/subscriber")
                .addObject("subscriber", subscribers.one(subscription, person))
                .addObject("consents", consents.of(new SubscriptionId(subscription)))
                .addObject("labels", topicLabels.in(locale))
                .addObject("zone", settings.zone());
    }

    @GetMapping("/imports")
    ModelAndView form(SignedIn person, Locale locale) {
        return new ModelAndView("subscriber/import-form").addObject("topics", topics(person, locale));
    }

    /** @param dryRun the button “Try it out” */
    @PostMapping("/imports")
    ModelAndView start(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable List<String> topics,
            @RequestParam(defaultValue = "skip") String unproven,
            @RequestParam @Nullable String dryRun,
            SignedIn person,
            Locale locale)
            throws IOException {
        Redisplay.stop();
        if (file == null || file.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "import.no-file");
        }
        var options = new ImportOptions(
                person.id(),
                dryRun != null,
                unproven.equals("ask"),
                Language.of(locale).orElse(Language.EN),
                topics == null ? Set.of() : Set.copyOf(topics),
                scope.of(person.roles()));
        return SeeOther.at("/organizer/subscribers/imports/" + imports.start(file.getBytes(), options));
    }

    @GetMapping("/imports/{id}")
    ModelAndView progress(
            @PathVariable String id,
            SignedIn person,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var found = imports.find(id, person);
        return new ModelAndView(part == null ? "subscriber/import" : "subscriber/import :: part")
                .addObject("found", found);
    }

    private Map<String, String> topics(SignedIn person, Locale locale) {
        var visible = new LinkedHashMap<>(topicLabels.in(locale));
        visible.keySet().retainAll(scope.of(person.roles()));
        return visible;
    }
}
