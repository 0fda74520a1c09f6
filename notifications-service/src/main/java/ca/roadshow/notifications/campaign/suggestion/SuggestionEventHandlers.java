package ca.roadshow.notifications.campaign.suggestion;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.RecapPublished;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import ca.roadshow.events.store.command.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Stores the causes of drafts. Ignores what is over, imported, or older than this feature's installation. */
@Component
class SuggestionEventHandlers {

    /** Recaps of meetups before this period cause no draft, because slides of older meetups are added to complete the archive. */
    private static final Period RECENT = Period.ofDays(60);

    private final Suggestions suggestions;
    private final SuggestionSettings settings;
    private final Clock clock;

    SuggestionEventHandlers(Suggestions suggestions, SuggestionSettings settings, Clock clock) {
        this.suggestions = suggestions;
        this.settings = settings;
        this.clock = clock;
    }

    @IntegrationEventHandler
    void on(MeetupAnnounced event, Delivery delivery) {
        if (event.startsAt().isAfter(clock.instant())) {
            var kind = event.kind().equals(SuggestionKind.CONFERENCE.name())
                    ? SuggestionKind.CONFERENCE
                    : SuggestionKind.MEETUP;
            add(kind, event.meetupId(), event.title(), event, delivery);
        }
    }

    /** Stores the call only if this is the first event of its history. Later events announce the changed call again. */
    @IntegrationEventHandler
    void on(CallAnnounced event, Delivery delivery) {
        if (delivery.sequence() == 0 && event.closesAt().isAfter(clock.instant())) {
            add(SuggestionKind.CALL, event.callId(), event.title(), event, delivery);
        }
    }

    @IntegrationEventHandler
    void on(RecapPublished event, Delivery delivery) {
        var heldOn = event.heldOn();
        var oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(RECENT);
        if (event.hasMaterial() && !event.revised() && heldOn != null && !heldOn.isBefore(oldest)) {
            add(SuggestionKind.RECAP, event.meetupId(), event.title(), event, delivery);
        }
    }

    private void add(SuggestionKind kind, String about, Bilingual title, IntegrationEvent event, Delivery delivery) {
        var isNew = delivery.origin() != Origin.IMPORT && !delivery.happenedAt().isBefore(suggestions.installedAt());
        if (isNew) {
            suggestions.add(kind, about, title, event, settings.allow(kind));
        }
    }
}
