package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.mail.ledger.MailContent;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** The content that the ledger stores for a mail of a campaign. */
@JsonTypeName("campaign")
record CampaignMail(String campaignId) implements MailContent {}
