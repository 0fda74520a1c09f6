package ca.roadshow.notifications.signup;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.notifications.mail.ledger.KnownRecipients;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The sign-up form, as a page and as a fragment. Mails are sent in the language of the page. */
@Controller
@Access(Rule.ANYONE)
class SignUpPages {

    private final SignUps signUps;
    private final KnownRecipients recipients;
    private final TopicLabels topicLabels;
    private final MailSettings sender;
    private final InputErrors inputErrors;
    private final FormGuard formGuard;

    SignUpPages(
            SignUps signUps,
            KnownRecipients recipients,
            TopicLabels topicLabels,
            MailSettings sender,
            InputErrors inputErrors,
            FormGuard formGuard) {
        this.signUps = signUps;
        this.recipients = recipients;
        this.topicLabels = topicLabels;
        this.sender = sender;
        this.inputErrors = inputErrors;
        this.formGuard = formGuard;
    }

    @GetMapping("/subscriptions")
    String form(@Nullable SignedIn person, Model model, Locale locale) {
        return form(SubscriptionForm.EMPTY.to(emailOf(person)), Map.of(), model, locale);
    }

    /** Returns the fragment that the home page loads through the gateway. */
    @GetMapping("/subscriptions/fragment")
    String fragment(@Nullable SignedIn person, Model model) {
        model.addAttribute("email", emailOf(person));
        model.addAttribute("sender", sender);
        return "subscription/fragment";
    }

    @ShowsFormAgain("subscription-form")
    @PostMapping("/subscriptions")
    String subscribe(
            @Valid @ModelAttribute SubscriptionForm form,
            BindingResult found,
            @Nullable SignedIn person,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (found.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(form, inputErrors.byField(found), model, locale);
            }
            formGuard.check(request);
            var email = Objects.requireNonNull(form.email());
            var topics = Objects.requireNonNull(form.topics());
            var language = Language.of(locale).orElse(Language.EN);
            if (person != null && signUps.isOwn(person.id(), email)) {
                signUps.add(person.id(), email, language, topics);
                request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
                return "redirect:/subscriptions/mine";
            }
            signUps.request(email, language, topics, ConsentSource.FORM, SignUps.FORM, request.getRemoteAddr());
        } catch (ProblemException refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var ofFields = !inputErrors.byField(refusal).isEmpty();
            response.setStatus(
                    ofFields
                            ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                            : refusal.status().value());
            return form(form, inputErrors.byFieldOrForm(refusal), model, locale);
        }
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:/subscriptions/requested";
    }

    @GetMapping("/subscriptions/requested")
    String requested(Model model) {
        model.addAttribute("sender", sender);
        return "subscription/requested";
    }

    /** Returns the person's address; empty without a sign-in or if the address is not known. */
    private String emailOf(@Nullable SignedIn person) {
        return person == null ? "" : recipients.emailOf(person.id()).orElse("");
    }

    private String form(SubscriptionForm form, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("errors", byPart(errors));
        model.addAttribute("topics", topicLabels.in(locale));
        model.addAttribute("sender", sender);
        return "subscription/form";
    }

    /** Moves the errors of single topics to the group of topics. */
    private static Map<String, String> byPart(Map<String, String> errors) {
        var parts = new LinkedHashMap<String, String>();
        errors.forEach((field, message) -> parts.putIfAbsent(field.replaceFirst("\\[.*", ""), message));
        return parts;
    }
}
