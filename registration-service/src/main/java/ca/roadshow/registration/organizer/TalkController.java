package ca.roadshow.registration.organizer;

import ca.roadshow.registration.organizer.form.AgendaTalkRows;
import ca.roadshow.registration.talk.ConfirmedTalk;
import ca.roadshow.registration.talk.TalkNews;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Confirmed talks for the agenda of a meetup, for API clients. A session refers to a talk by its field {@code talk}.
 */
@RestController
@Access(value = Rule.ORGANIZER, of = "meetup")
class TalkController {

    /**
     * @param items talks that are on no agenda of the community
     * @param changed talks of this agenda that have changed since it took them over, by the id of their proposal
     */
    record Talks(List<ConfirmedTalk> items, Map<String, TalkNews> changed) {}

    private final Meetups meetups;
    private final AgendaTalkRows talks;

    TalkController(Meetups meetups, AgendaTalkRows talks) {
        this.meetups = meetups;
        this.talks = talks;
    }

    @GetMapping("/api/organizer/meetups/{meetup}/talks")
    Talks list(@PathVariable String meetup) {
        var found = meetups.meetup(meetup);
        return new Talks(talks.offered(found), talks.changed(found));
    }
}
