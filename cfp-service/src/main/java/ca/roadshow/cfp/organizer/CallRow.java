package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.listing.CallCard;

/**
 * A row of the organizer's list of calls.
 *
 * @param managed whether the organizer may change the call; if not, they only decide for one of its cities
 */
record CallRow(CallCard card, String community, boolean managed) {}
