package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.MeetupView;

/** One RSVP of the signed-in person, with the link to its page. */
record MyRsvp(MeetupView meetup, RsvpStatus status, String manageUrl) {}
