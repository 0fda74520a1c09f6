package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

/** Stores what the other services announce, before other features act on it. */
@Component
class AnnouncementEventHandlers {

    private final Announcements announcements;
    private final MeetupChanges changes;

    AnnouncementEventHandlers(Announcements announcements, MeetupChanges changes) {
        this.announcements = announcements;
        this.changes = changes;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(CommunityListed event) {
        announcements.note(event);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupAnnounced event, Delivery delivery) {
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }

    /** The change is stored first: it compares the event with the meetup as it was known. */
    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupRevised event, Delivery delivery) {
        changes.note(delivery.id(), event);
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupWithdrawn event, Delivery delivery) {
        announcements.note(event);
        announcements.reached(event.meetupId(), delivery);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(CallAnnounced event) {
        announcements.note(event);
    }
}
