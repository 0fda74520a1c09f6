package ca.roadshow.notifications.preference;

import java.time.Instant;

/**
 * An implied consent as the page shows it.
 *
 * @param community name of the community
 * @param meetup title of the meetup that the reader came to; its id if the title is not known
 * @param leave path of the form that ends it
 */
record ShownImpliedConsent(String community, String meetup, Instant cameAt, Instant endsAt, String leave) {}
