package ca.roadshow.registration.meetup.content;

/**
 * The speakers and abstracts of sessions that were taken over from confirmed talks. A meetup's events and views contain a
 * {@link TalkRef} instead, so that erasing a speaker removes both from every agenda.
 */
public interface AgendaSpeakers {

    /** Returns the content with the names of the speakers and the abstracts. */
    MeetupContent shown(MeetupContent stored);
}
