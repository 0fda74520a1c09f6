package ca.roadshow.registration.meetup;

/**
 * The speakers of sessions that were taken over from confirmed talks. Events and views of a meetup hold a {@link TalkRef} in place of
 * their names, so that an agenda forgets a speaker who is erased.
 */
public interface AgendaSpeakers {

    /** With the names of the speakers, for readers. */
    MeetupContent shown(MeetupContent stored);
}
