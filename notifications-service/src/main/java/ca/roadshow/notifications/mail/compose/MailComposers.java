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
     * @throws NotYetAnnounced if the mail names something that this service does not know yet
     * @throws ExpiredMail if the mail is of no use any more
     */
    MailBody compose(ClaimedMail mail, Contact contact) {
        var composer = composers.get(mail.purpose());
        if (composer == null) {
            throw new IllegalArgumentException("No composer for mails of purpose " + mail.purpose());
        }
        return compose(composer, mail, contact);
    }

    /** The content of a stored row. */
    public MailContent content(String stored) {
        return json.readValue(stored, MailContent.class);
    }

    private <C extends MailContent> MailBody compose(MailComposer<C> composer, ClaimedMail mail, Contact contact) {
        var purpose = composer.purpose();
        var words =
                new Words(messages, purpose.name(), Language.of(mail.language()).orElse(Language.EN));
        var draft = new MailDraft(mail, contact, words, settings.fromName(), notMe(purpose, mail, words));
        return composer.compose(composer.contentType().cast(content(mail.content())), draft);
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
