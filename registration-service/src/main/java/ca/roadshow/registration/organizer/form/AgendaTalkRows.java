package ca.roadshow.registration.organizer.form;

import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.content.TalkRef;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.talk.AgendaTalks;
import ca.roadshow.registration.talk.ConfirmedTalk;
import ca.roadshow.registration.talk.TalkNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Confirmed talks in the form of an agenda. Its buttons change rows of the form; nothing is stored until it is saved. */
@Component
public class AgendaTalkRows {

    private static final String ADD = "talk-add:";
    private static final String TAKE_OVER = "talk-take-over:";
    private static final String REMOVE = "talk-remove:";

    private final AgendaTalks talks;

    AgendaTalkRows(AgendaTalks talks) {
        this.talks = talks;
    }

    public MeetupPlan shown(MeetupPlan plan) {
        return plan.with(talks.shown(plan.content()));
    }

    /** @param button its value; any other changes nothing */
    public MeetupForm applied(MeetupForm form, String button) {
        var rows = new ArrayList<>(form.filledRows());
        if (button.startsWith(ADD)) {
            latest(button, ADD)
                    .filter(talk -> rows.stream()
                            .noneMatch(row -> row.proposal().equals(talk.ref().proposalId())))
                    .ifPresent(talk -> rows.add(AgendaRow.of(talk)));
        } else if (button.startsWith(TAKE_OVER)) {
            latest(button, TAKE_OVER)
                    .ifPresent(talk -> rows.replaceAll(row -> row.proposal()
                                    .equals(talk.ref().proposalId())
                            ? row.with(talk, row.talkRef().flatMap(talks::at).orElse(null))
                            : row));
        } else if (button.startsWith(REMOVE)) {
            rows.removeIf(row -> row.proposal().equals(button.substring(REMOVE.length())));
        } else {
            return form;
        }
        return form.with(rows);
    }

    private Optional<ConfirmedTalk> latest(String button, String action) {
        return talks.latest(button.substring(action.length()));
    }

    public List<ConfirmedTalk> offered(MeetupView meetup, MeetupForm form) {
        return talks.offered(
                meetup, taken(form).stream().map(TalkRef::proposalId).collect(Collectors.toSet()));
    }

    public Map<String, TalkNews> news(MeetupView meetup, MeetupForm form) {
        return talks.news(meetup, taken(form));
    }

    private static List<TalkRef> taken(MeetupForm form) {
        return form.filledRows().stream().flatMap(row -> row.talkRef().stream()).toList();
    }

    /** Talks that an organizer may add to a stored agenda. */
    public List<ConfirmedTalk> offered(MeetupView meetup) {
        return talks.offered(
                meetup,
                AgendaTalks.taken(meetup.content().agenda()).stream()
                        .map(TalkRef::proposalId)
                        .collect(Collectors.toSet()));
    }

    /** Talks of a stored agenda that have changed or are withdrawn. */
    public Map<String, TalkNews> changed(MeetupView meetup) {
        return talks.news(meetup, AgendaTalks.taken(meetup.content().agenda()));
    }
}
