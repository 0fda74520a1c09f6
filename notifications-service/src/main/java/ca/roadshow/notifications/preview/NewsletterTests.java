package ca.roadshow.notifications.preview;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.Mailbox;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.campaign.CampaignView;
import ca.roadshow.notifications.campaign.MeetupPeople;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.KnownRecipients;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.preview.NewsletterTestComposer.NewsletterTest;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends campaigns as test mails, to organizers only. */
@Component
class NewsletterTests {

    private final AccessRegister register;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final KnownRecipients known;
    private final Recipients recipients;
    private final MailLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsletterTests(
            AccessRegister register,
            AddressIds addressIds,
            PersonalData personalData,
            KnownRecipients known,
            Recipients recipients,
            MailLedger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.register = register;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.known = known;
        this.recipients = recipients;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns the address of the signed-in organizer, if this service knows it. */
    Optional<String> emailOf(SignedIn person) {
        return known.emailOf(person.id());
    }

    /**
     * Sends one mail per call.
     *
     * @param email of an organizer; blank for the signed-in organizer's own
     * @throws ProblemException 400 if the address is not an organizer's, 409 if the campaign has no text
     */
    void send(CampaignView campaign, String email, Language language, SignedIn person, Origin origin) {
        if (campaign.text().shownTo(language).isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "campaign.text-missing");
        }
        var address = address(email, person);
        var recipient = addressIds.of(address);
        requireOrganizer(recipient, person);
        var provenance = RequestProvenance.of(person.id().value(), origin);
        var about = "newsletter-test-" + recipient.value();
        var community = campaign.audience().onlyCommunity().orElse(null);
        var mail = new Mail(
                recipient.value(),
                NewsletterTestComposer.PURPOSE,
                campaign.id() + "/" + UUID.randomUUID(),
                about,
                new NewsletterTest(
                        campaign.text(),
                        language,
                        community,
                        campaign.audience()
                                .aboutRsvp()
                                .map(MeetupPeople::meetupId)
                                .orElse(null)));
        var contact = personalData.seal(recipient, Contact.of(address, language.code()));
        transaction.executeWithoutResult(_ -> {
            recipients.remember(about, contact, language.code());
            ledger.queue(mail, new Cause(UUID.randomUUID().toString(), null, clock.instant(), provenance));
        });
    }

    private String address(String email, SignedIn person) {
        if (email.isBlank()) {
            return emailOf(person).orElseThrow(() -> invalid("required"));
        }
        return Mailbox.read(email.strip())
                .filter(Mailbox::isUsable)
                .map(Mailbox::address)
                .orElseThrow(() -> invalid("email-invalid"));
    }

    private void requireOrganizer(AddressId recipient, SignedIn person) {
        if (!recipient.equals(person.id()) && !register.rolesOf(recipient).organizesSomething()) {
            throw invalid("organizer-only");
        }
    }

    private static ProblemException invalid(String code) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("email", code);
    }
}
