package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.MailPurposes;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** All composers. Fails at startup if two have the same purpose, or if two content types have the same JSON name. */
@Component
public class MailComposers implements MailPurposes {

    private final Map<String, MailComposer<?>> composers;
    private final JsonMapper json;
    private final MessageSource messages;
    private final MailLinks links;
    private final MailSettings settings;

    MailComposers(
            List<MailComposer<?>> composers,
            JsonMapper json,
            MessageSource messages,
            MailLinks links,
            MailSettings settings) {
        this.composers = byPurpose(composers);
        this.json = json.rebuild().registerSubtypes(contentTypes(composers)).build();
        this.messages = messages;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public Collection<MailPurpose> all() {
        return composers.values().stream()
                .<MailPurpose>map(MailComposer::purpose)
                .toList();
    }

    /**
     * Prepares to compose several mails with the same purpose and content. Its result throws {@link NotYetAnnounced} if a mail
     * needs data that has not arrived at this service, and {@link ExpiredMail} if it is no longer useful.
     */
    BiFunction<ClaimedMail, Contact, MailBody> prepare(String purpose, String content, Collection<String> about) {
        return prepare(composer(purpose), content(content), about);
    }

    /** Composes a mail whose content is not stored. */
    MailBody preview(ClaimedMail mail, Contact contact, MailContent content) {
        return prepare(composer(mail.purpose()), content, List.of(mail.about())).apply(mail, contact);
    }

    private MailComposer<?> composer(String purpose) {
        var composer = composers.get(purpose);
        if (composer == null) {
            throw new IllegalArgumentException("No composer for mails of purpose " + purpose);
        }
        return composer;
    }

    /** Composes the mail with invented data. */
    MailBody sample(ClaimedMail mail, Contact contact) {
        var composer = composer(mail.purpose());
        return composer.sample(draft(composer.purpose(), mail, contact));
    }

    /** Parses the content of a stored row. */
    public MailContent content(String stored) {
        return json.readValue(stored, MailContent.class);
    }

    private <C extends MailContent> BiFunction<ClaimedMail, Contact, MailBody> prepare(
            MailComposer<C> composer, MailContent content, Collection<String> about) {
        var compose = composer.composeAll(composer.contentType().cast(content), about);
        return (mail, contact) -> compose.apply(draft(composer.purpose(), mail, contact));
    }

    private MailDraft draft(MailPurpose purpose, ClaimedMail mail, Contact contact) {
        var words =
                new Words(messages, purpose.name(), Language.of(mail.language()).orElse(Language.EN));
        return new MailDraft(mail, contact, words, settings.fromName(), notMe(purpose, mail, words));
    }

    private Letter.@Nullable Link notMe(MailPurpose purpose, ClaimedMail mail, Words words) {
        var kind = purpose.kind();
        if (kind == null || !purpose.mayBeFirst()) {
            return null;
        }
        var url = links.mailed(MailLink.NOT_ME, words.language(), kind.code(), mail.about());
        return new Letter.Link(words.of("mail.not-me"), url.toString());
    }

    static Map<String, MailComposer<?>> byPurpose(List<MailComposer<?>> composers) {
        var byPurpose = new HashMap<String, MailComposer<?>>();
        for (var composer : composers) {
            var other = byPurpose.put(composer.purpose().name(), composer);
            if (other != null) {
                throw new IllegalStateException("Two composers for the purpose " + composer.purpose() + ": "
                        + other.getClass().getName() + ", "
                        + composer.getClass().getName());
            }
        }
        return Map.copyOf(byPurpose);
    }

    static NamedType[] contentTypes(List<MailComposer<?>> composers) {
        var byName = new HashMap<String, Class<?>>();
        for (var composer : composers) {
            var type = composer.contentType();
            var name = type.getAnnotation(JsonTypeName.class);
            if (name == null) {
                throw new IllegalStateException(type.getName() + " has no @JsonTypeName");
            }
            var other = byName.put(name.value(), type);
            if (other != null && other != type) {
                throw new IllegalStateException("Two types of mail content are named " + name.value() + ": "
                        + other.getName() + ", " + type.getName());
            }
        }
        return byName.entrySet().stream()
                .map(entry -> new NamedType(entry.getValue(), entry.getKey()))
                .toArray(NamedType[]::new);
    }
}
