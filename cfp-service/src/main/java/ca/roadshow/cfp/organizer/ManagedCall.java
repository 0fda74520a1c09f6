package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.call.CallCard;

/** A row of an organizer's list. */
record ManagedCall(CallCard card, String community) {}
