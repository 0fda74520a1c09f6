package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailHistory;
import ca.roadshow.notifications.mail.ledger.MailHistory.Scope;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.NotificationsSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits the mails that RSVPs cause at one address, even if somebody makes and cancels RSVPs repeatedly. */
@Component
class RsvpMailLimit {

    /** The most mails with the link to the RSVPs of one meetup, within the window of the settings. */
    private static final int MOST_LINKS = 3;

    /** For how many RSVPs to one meetup a person gets mails about a seat or an offer, within the window of the settings. */
    private static final int MOST_OFFERED_RSVPS = 3;

    private static final List<MailPurpose> CONFIRMATION =
            List.of(RsvpConfirmedComposer.PURPOSE, RsvpWaitlistedComposer.PURPOSE);
    private static final List<MailPurpose> LINK = List.of(RsvpLinkComposer.PURPOSE);
    private static final List<MailPurpose> OFFER = List.of(RsvpAskedComposer.PURPOSE, RsvpPromotedComposer.PURPOSE);

    private final MailHistory history;
    private final NotificationsSettings settings;

    RsvpMailLimit(MailHistory history, NotificationsSettings settings) {
        this.history = history;
        this.settings = settings;
    }

    /**
     * Whether the mail is within the limits.
     *
     * @param at time of the event that causes the mail
     */
    boolean admits(Mail mail, String meetupId, Instant at) {
        var purpose = mail.purpose();
        if (CONFIRMATION.contains(purpose)) {
            return mails(mail, CONFIRMATION, meetupId, at) < 1
                    && mails(mail, CONFIRMATION, null, at) < settings.rsvpMailsPerPerson();
        }
        if (LINK.contains(purpose)) {
            return mails(mail, LINK, meetupId, at) < MOST_LINKS
                    && mails(mail, LINK, null, at) < settings.rsvpMailsPerPerson();
        }
        if (OFFER.contains(purpose)) {
            return history.otherSubjects(scope(mail, OFFER, meetupId, at)) < MOST_OFFERED_RSVPS;
        }
        // A cancellation is mailed only if an earlier mail was about the same RSVP.
        return !purpose.equals(RsvpCancelledComposer.PURPOSE) || history.hasMailAbout(mail.about(), mail.addressId());
    }

    private int mails(Mail mail, List<MailPurpose> purposes, @Nullable String meetupId, Instant at) {
        return history.mails(scope(mail, purposes, meetupId, at));
    }

    private Scope scope(Mail mail, List<MailPurpose> purposes, @Nullable String meetupId, Instant at) {
        return new Scope(mail, at.minus(settings.rsvpMailWindow()), at, meetupId, purposes);
    }
}
