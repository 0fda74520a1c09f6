package ca.roadshow.events.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event that one service publishes to the others. The permitted records are the complete catalogue. */
public sealed interface IntegrationEvent
        permits CommunityListed,
                MeetupAnnounced,
                MeetupRevised,
                MeetupWithdrawn,
                RecapPublished,
                AttendeeRegistered,
                AttendeeAsked,
                AttendeePromoted,
                AttendeePartyChanged,
                AttendeeWithdrew,
                AttendeeLinkRequested,
                AttendeeCheckedIn,
                AttendeeCheckInUndone,
                NewsRequested,
                PersonLinkRequested,
                SigningKeyPublished,
                RoleGranted,
                RoleRevoked,
                SessionsEnded,
                SessionEnded,
                PersonForgotten,
                CallAnnounced,
                ProposalReceived,
                DecisionsPublished,
                ConfirmationAwaited,
                ConfirmationReceived,
                PlaceReleased,
                TalkConfirmed,
                TalkWithdrawn,
                ReviewsAssigned,
                CoSpeakerInvited,
                SpeakerNewsRequested,
                ErasureCompleted,
                SpeakerForgotten,
                RecipientForgotten,
                RecipientObjected {

    /** The person that the event is about, if any. The event is stored encrypted with that person's key. */
    default @Nullable String personId() {
        return null;
    }

    /** The topic that this event is published on. An event that several services publish overrides this. */
    default Topic topic() {
        return wireOf(getClass()).topic()[0];
    }

    static String typeOf(Class<? extends IntegrationEvent> event) {
        return wireOf(event).type();
    }

    /** Returns the record of a wire type; empty for a type that this version does not know. */
    static Optional<Class<? extends IntegrationEvent>> classOf(String type) {
        return Optional.ofNullable(Catalogue.BY_TYPE.get(type));
    }

    private static Wire wireOf(Class<? extends IntegrationEvent> event) {
        return Objects.requireNonNull(event.getAnnotation(Wire.class), event::getName);
    }

    /** Every wire type with its record, in the order of the permits clause. */
    final class Catalogue {

        private static final Map<String, Class<? extends IntegrationEvent>> BY_TYPE = Arrays.stream(
                        IntegrationEvent.class.getPermittedSubclasses())
                .<Class<? extends IntegrationEvent>>map(permitted -> permitted.asSubclass(IntegrationEvent.class))
                .collect(Collectors.toUnmodifiableMap(IntegrationEvent::typeOf, Function.identity()));

        private Catalogue() {}

        public static Map<String, Class<? extends IntegrationEvent>> all() {
            return BY_TYPE;
        }
    }
}
