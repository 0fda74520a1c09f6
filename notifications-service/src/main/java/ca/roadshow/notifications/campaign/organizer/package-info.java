/** Organizers' pages and API of campaigns. Imports the campaign, its sending, and the topics on offer. */
@NullMarked
package ca.roadshow.notifications.campaign.organizer;

import org.jspecify.annotations.NullMarked;
