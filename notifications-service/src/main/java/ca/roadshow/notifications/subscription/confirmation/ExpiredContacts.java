package ca.roadshow.notifications.subscription.confirmation;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.inbox.Inbox;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.FindConsents;
import ca.roadshow.notifications.subscription.FindSubscription;
import ca.roadshow.notifications.subscription.SubscriptionId;
import ca.roadshow.notifications.subscription.SubscriptionView;
import org.springframework.stereotype.Component;

/**
 * Erases the contact of a person who never confirmed. Destroys the person's key, and with it the contact in the stored events, if
 * nothing else in this service is encrypted with it.
 */
@Component
class ExpiredContacts {

    private final FindSubscription find;
    private final FindConsents consents;
    private final Recipients recipients;
    private final PersonalData personalData;
    private final AccessRegister register;
    private final Inbox inbox;

    ExpiredContacts(
            FindSubscription find,
            FindConsents consents,
            Recipients recipients,
            PersonalData personalData,
            AccessRegister register,
            Inbox inbox) {
        this.find = find;
        this.consents = consents;
        this.recipients = recipients;
        this.personalData = personalData;
        this.register = register;
        this.inbox = inbox;
    }

    /**
     * Erases the contact. Keeps it for a reader with an earlier consent, which must remain provable, and for a reader with a
     * later request.
     */
    void erase(SubscriptionId id, String addressId) {
        var person = new AddressId(addressId);
        recipients.lock(person);
        var isAlive = find.by(id).filter(SubscriptionView::isAlive).isPresent();
        var agreed = consents.of(id).stream().anyMatch(consent -> consent.given());
        if (isAlive || agreed) {
            return;
        }
        recipients.delete(id.value());
        if (!isKeyNeeded(person)) {
            personalData.destroy(addressId);
        }
    }

    private boolean isKeyNeeded(AddressId person) {
        return recipients.knows(person) || register.contactOf(person).isPresent() || inbox.waitsFor(person.value());
    }
}
