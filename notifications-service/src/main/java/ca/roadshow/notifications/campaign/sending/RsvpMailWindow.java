package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.platform.CampaignSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The time until which the people of a meetup can get mails about their RSVP. Later mails are news and need a consent. */
@Component
public class RsvpMailWindow {

    private final Announcements announcements;
    private final CampaignSettings settings;

    RsvpMailWindow(Announcements announcements, CampaignSettings settings) {
        this.announcements = announcements;
        this.settings = settings;
    }

    /** Whether the window is open. It is open before the meetup too; it is closed if the meetup was not announced. */
    public boolean isOpen(String meetupId, Instant at) {
        return announcements
                .meetup(meetupId)
                .filter(meetup -> !at.isAfter(meetup.endsAt().plus(settings.rsvpMailUntil())))
                .isPresent();
    }
}
