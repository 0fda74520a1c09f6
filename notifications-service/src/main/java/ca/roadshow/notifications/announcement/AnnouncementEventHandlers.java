package ca.roadshow.notifications.announcement;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.MeetupRevised;
import ca.roadshow.events.contract.MeetupWithdrawn;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.inbox.IntegrationEventHandler.Step;
import org.springframework.stereotype.Component;

/** Stores what the other services announce, before other features act on it. */
@Component
class AnnouncementEventHandlers {

    private final Announcements announcements;
    private final MeetupChanges changes;
    private final Recaps recaps;

    AnnouncementEventHandlers(Announcements announcements, MeetupChanges changes, Recaps recaps) {
        this.announcements = announcements;
        this.changes = changes;
        this.recaps = recaps;
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(CommunityListed event) {
        announcements.save(event);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupAnnounced event, Delivery delivery) {
        announcements.save(event);
        announcements.saveRevision(event.meetupId(), delivery);
    }

    /** Stores the change before the meetup, because the change is found by comparing the event with the stored meetup. */
    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupRevised event, Delivery delivery) {
        changes.save(delivery.id(), event);
        announcements.save(event);
        announcements.saveRevision(event.meetupId(), delivery);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(MeetupWithdrawn event, Delivery delivery) {
        announcements.save(event);
        announcements.saveRevision(event.meetupId(), delivery);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(CallAnnounced event) {
        announcements.save(event);
    }

    @IntegrationEventHandler(step = Step.RECORD)
    void on(RecapPublished event) {
        recaps.save(event);
    }
}
