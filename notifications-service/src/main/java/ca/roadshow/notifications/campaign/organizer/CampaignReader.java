package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.CampaignAudience;
import ca.roadshow.notifications.campaign.CampaignContent;
import ca.roadshow.notifications.newsletter.NewsletterText;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.locale.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses a campaign. Text and topics may be missing in a draft. */
final class CampaignReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PREHEADER = 200;
    private static final int LONGEST_BODY = 50_000;

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    private final CampaignForm form;
    private final Set<String> offered;

    private CampaignReader(CampaignForm form, Set<String> offered) {
        this.form = form;
        this.offered = offered;
    }

    /**
     * @param offered the topics on offer
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    static CampaignContent read(CampaignForm form, Set<String> offered) {
        return new CampaignReader(form, offered).read();
    }

    private CampaignContent read() {
        var name = reader.line("name", form.name(), LONGEST_NAME);
        reader.required("name", name);
        var audience = audience();
        var subject = reader.lines("subject", form.subjectWords(), LONGEST_SUBJECT);
        var preheader = reader.lines("preheader", form.preheaderWords(), LONGEST_PREHEADER);
        var body = reader.texts("body", form.bodyWords(), LONGEST_BODY);
        reader.finish();
        return new CampaignContent(
                Objects.requireNonNull(name),
                audience,
                new NewsletterText(subject.orElse(null), preheader.orElse(null), body.orElse(null)));
    }

    private CampaignAudience audience() {
        var topics = new TreeSet<String>();
        collect("topics", form.topics(), "", topics);
        collect("communities", form.communities(), CampaignAudience.topicOf(""), topics);
        return new CampaignAudience(List.copyOf(topics), language());
    }

    private void collect(String field, @Nullable List<@Nullable String> names, String prefix, Set<String> topics) {
        if (names == null) {
            return;
        }
        for (var index = 0; index < names.size(); index++) {
            var topic = prefix + names.get(index);
            if (offered.contains(topic)) {
                topics.add(topic);
            } else {
                reader.wrong(field + "[" + index + "]", "topic-unknown");
            }
        }
    }

    private @Nullable Language language() {
        var typed = form.language();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var language = Language.of(typed);
        if (language.isEmpty()) {
            reader.wrong("language", "format-invalid");
        }
        return language.orElse(null);
    }
}
