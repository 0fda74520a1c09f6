package ca.roadshow.registration.meetup.content;

/**
 * The speakers of sessions that were taken over from confirmed talks. A meetup's events and views contain a
 * {@link TalkRef} instead of their names, so that erasing a speaker removes the name from every agenda.
 */
public interface AgendaSpeakers {

    /** Returns the content with the names of the speakers. */
    MeetupContent shown(MeetupContent stored);
}
