package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.platform.CampaignSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when the people of a meetup can get a mail about their RSVP. Later, a mail is news and needs a consent. */
@Component
public class RsvpMailWindow {

    private final Announcements announcements;
    private final CampaignSettings settings;

    RsvpMailWindow(Announcements announcements, CampaignSettings settings) {
        this.announcements = announcements;
        this.settings = settings;
    }

    /** Also before the meetup; false if it was not announced. */
    public boolean isOpen(String meetupId, Instant at) {
        return announcements
                .meetup(meetupId)
                .filter(meetup -> !at.isAfter(meetup.endsAt().plus(settings.rsvpMailUntil())))
                .isPresent();
    }
}
