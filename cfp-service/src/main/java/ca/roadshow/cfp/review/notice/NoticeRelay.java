package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.review.notice.NoticeEvent.AssignmentsTold;
import ca.roadshow.cfp.review.notice.NoticeEvent.ReviewerReminded;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.ReviewsAssigned;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes the messages that cause mails to reviewers. Leaves out erased reviewers. */
@Component
@ProcessingGroup(Groups.RELAY)
class NoticeRelay {

    private final Relay relay;
    private final AccessRegister register;
    private final PersonalData personalData;

    NoticeRelay(Relay relay, AccessRegister register, PersonalData personalData) {
        this.relay = relay;
        this.register = register;
        this.personalData = personalData;
    }

    @EventHandler
    void on(AssignmentsTold event, DomainEventMessage<?> message) {
        publish(event, event.reviews(), event.until(), 0, message);
    }

    @EventHandler
    void on(ReviewerReminded event, DomainEventMessage<?> message) {
        publish(event, event.reviews(), event.until(), event.reminder(), message);
    }

    private void publish(
            NoticeEvent event, int reviews, @Nullable Instant until, int reminder, DomainEventMessage<?> message) {
        register.contactOf(new AddressId(event.reviewer()))
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .map(contact -> new Person(event.reviewer(), contact.name(), contact.email(), contact.language()))
                .ifPresent(reviewer -> relay.publish(
                        new ReviewsAssigned(event.callId(), reviewer, reviews, until, reminder, event.at()), message));
    }
}
