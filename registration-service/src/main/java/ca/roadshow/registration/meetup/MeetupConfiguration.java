package ca.roadshow.registration.meetup;

import ca.roadshow.events.store.vocabulary.NextRevision;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

@Configuration(proxyBeanMethods = false)
class MeetupConfiguration {

    @Bean
    StoredVocabulary meetupEvents() {
        return StoredVocabulary.of(MeetupEvent.class, MeetupState.class);
    }

    @Bean
    NextRevision schedulesWithoutWindow() {
        return withoutWindow("meetup.scheduled");
    }

    @Bean
    NextRevision draftsWithoutWindow() {
        return withoutWindow("meetup.drafted");
    }

    @Bean
    NextRevision revisionsOfDraftsWithoutWindow() {
        return withoutWindow("meetup.draft-revised");
    }

    /** Upcasts from revision 1, in which another event contained the registration window. */
    private static NextRevision withoutWindow(String event) {
        return new NextRevision(event, 1) {
            @Override
            protected ObjectNode next(ObjectNode payload) {
                return payload;
            }
        };
    }
}
