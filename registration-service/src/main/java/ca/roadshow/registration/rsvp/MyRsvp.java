package ca.roadshow.registration.rsvp;

import ca.roadshow.registration.meetup.MeetupView;
import ca.roadshow.registration.meetup.RsvpStatus;

/** One of one's own RSVPs, with the link to its page. */
record MyRsvp(MeetupView meetup, RsvpStatus status, String manageUrl) {}
