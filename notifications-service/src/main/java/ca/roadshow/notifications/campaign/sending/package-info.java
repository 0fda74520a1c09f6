/**
 * Sends campaigns: the audience, the mails of a campaign in the ledger, their states, and the end of each sending. Imports the
 * campaign, mail and the subscribers' table.
 */
@NamedInterface("sending")
@NullMarked
package ca.roadshow.notifications.campaign.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
