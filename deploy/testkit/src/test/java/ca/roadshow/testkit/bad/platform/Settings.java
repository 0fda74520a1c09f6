package ca.roadshow.testkit.bad.platform;

import ca.roadshow.testkit.bad.rsvp.Rsvp;

record Settings(Rsvp rsvp) {}
