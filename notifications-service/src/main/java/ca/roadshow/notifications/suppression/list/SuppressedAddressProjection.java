package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.notifications.mail.ledger.SuppressedAddresses;
import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.AddressSuppressed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressEvent.SuppressionLifted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Updates the suppressed addresses that the mail ledger reads. */
@Component
@ProcessingGroup("suppressed_address")
class SuppressedAddressProjection {

    private final SuppressedAddresses addresses;

    SuppressedAddressProjection(SuppressedAddresses addresses) {
        this.addresses = addresses;
    }

    @EventHandler
    void on(AddressSuppressed event) {
        addresses.add(new SuppressedAddresses.Entry(
                new AddressId(event.addressId()),
                event.reason(),
                SuppressionScope.of(event.scope()).orElse(SuppressionScope.NEWS),
                event.status(),
                event.mailId(),
                event.contact(),
                event.note(),
                event.at()));
    }

    @EventHandler
    void on(SuppressionLifted event) {
        addresses.remove(new AddressId(event.addressId()));
    }

    @ResetHandler
    void reset() {
        addresses.clear();
    }
}
