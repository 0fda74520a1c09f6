package ca.roadshow.notifications.signin;

import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.notifications.signin.PersonLinkComposer.PersonLink;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Base of the composers of mails with a personal link. The mail is not sent after the link has expired. */
abstract class PersonLinkComposer implements MailComposer<PersonLink> {

    @JsonTypeName("person-link")
    record PersonLink(String linkId, Instant expiresAt) implements MailContent {}

    private final MailPurpose purpose;
    private final MailLink link;
    private final MailLinks links;
    private final Dates dates;
    private final MailSettings settings;
    private final Clock clock;

    PersonLinkComposer(
            MailPurpose purpose, MailLink link, MailLinks links, Dates dates, MailSettings settings, Clock clock) {
        this.purpose = purpose;
        this.link = link;
        this.links = links;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public final MailPurpose purpose() {
        return purpose;
    }

    @Override
    public final Class<PersonLink> contentType() {
        return PersonLink.class;
    }

    @Override
    public final Letter compose(PersonLink content, MailDraft draft) {
        if (!clock.instant().isBefore(content.expiresAt())) {
            throw new ExpiredMail();
        }
        return letter(content, draft);
    }

    @Override
    public final Letter sample(MailDraft draft) {
        return letter(new PersonLink(draft.about(), Instant.parse("2027-03-09T23:00:00Z")), draft);
    }

    private Letter letter(PersonLink content, MailDraft draft) {
        var url = links.oneUse(link, content.linkId(), draft.language());
        var until = dates.moment(content.expiresAt(), settings.zone(), draft.language());
        return draft.letter(settings.fromName())
                .facts(List.of(draft.fact("until", until)))
                .button(draft.button(url.toString()))
                .build();
    }
}
