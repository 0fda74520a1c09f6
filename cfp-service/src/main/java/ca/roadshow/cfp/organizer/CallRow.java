package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.listing.CallCard;

/** A row of the organizer's list of calls. */
record CallRow(CallCard card, String community) {}
