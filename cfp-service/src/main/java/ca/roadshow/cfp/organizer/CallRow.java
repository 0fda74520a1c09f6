package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.listing.CallCard;

/** A row of an organizer's list. */
record CallRow(CallCard card, String community) {}
