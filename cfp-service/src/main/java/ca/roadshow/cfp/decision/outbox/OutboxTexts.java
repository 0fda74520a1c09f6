package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.decision.DecisionDraft;
import ca.roadshow.web.decision.DecisionMail;
import ca.roadshow.web.decision.DecisionMail.Details;
import ca.roadshow.web.decision.DecisionMail.Preview;
import ca.roadshow.web.decision.DecisionMail.Talk;
import ca.roadshow.web.decision.DecisionMail.Texts;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Composes the texts of the mails in the outbox, each in the language of its speaker. */
@Component
class OutboxTexts {

    private final Communities communities;
    private final MessageSource messages;
    private final Dates dates;
    private final Markdown markdown;

    OutboxTexts(Communities communities, MessageSource messages, Dates dates, Markdown markdown) {
        this.communities = communities;
        this.messages = messages;
        this.dates = dates;
        this.markdown = markdown;
    }

    /**
     * Returns the texts by the address id of the speaker.
     *
     * @param confirmBy deadline for accepted speakers to confirm
     */
    Map<String, Preview> of(CallView call, Outbox outbox, Instant confirmBy) {
        var cities = communities.cities();
        return outbox.mails().stream()
                .collect(Collectors.toMap(
                        Outbox.Mail::personId,
                        mail -> preview(call, mail, outbox.notes().note(), confirmBy, cities)));
    }

    /** Returns what the notifications service needs to show the mail with its HTML. */
    static DecisionDraft draft(CallView call, Outbox.Mail mail, @Nullable Bilingual note, Instant confirmBy) {
        var talks = mail.items().stream()
                .map(item -> new DecisionDraft.Talk(
                        item.proposal().id().value(),
                        item.proposal().title(),
                        item.entry().city().isEmpty() ? null : item.entry().city(),
                        item.entry().outcome().status().name()))
                .toList();
        return new DecisionDraft(
                call.id().value(),
                mail.speaker(),
                mail.language(),
                talks,
                isAccepted(mail) ? confirmBy.toString() : null,
                note == null ? null : Words.of(note),
                mail.note());
    }

    private static boolean isAccepted(Outbox.Mail mail) {
        return mail.items().stream().anyMatch(item -> item.entry().outcome() == Outcome.ACCEPT);
    }

    private Preview preview(
            CallView call,
            Outbox.Mail mail,
            @Nullable Bilingual note,
            Instant confirmBy,
            Map<String, Bilingual> cities) {
        var language = Language.of(mail.language()).orElse(Language.EN);
        Texts texts = (key, arguments) -> messages.getMessage(key, arguments, language.locale());
        var details = new Details(
                call.title().in(language.code()),
                isAccepted(mail) ? dates.deadline(confirmBy, call.zone(), language) : null,
                note == null ? null : note.in(language.code()),
                mail.note());
        return DecisionMail.of(talks(mail, cities, language), details, markdown, texts)
                .preview(language, mail.speaker(), texts);
    }

    private static List<Talk> talks(Outbox.Mail mail, Map<String, Bilingual> cities, Language language) {
        return mail.items().stream()
                .map(item -> new Talk(
                        item.proposal().id().value(),
                        item.proposal().title(),
                        city(item.entry().city(), cities, language),
                        item.entry().outcome().status().name()))
                .toList();
    }

    private static @Nullable String city(String slug, Map<String, Bilingual> cities, Language language) {
        if (slug.isEmpty()) {
            return null;
        }
        var name = cities.get(slug);
        return name == null ? slug : name.in(language.code());
    }
}
