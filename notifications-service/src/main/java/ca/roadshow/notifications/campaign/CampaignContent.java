package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.newsletter.NewsletterText;

/**
 * The text of a campaign and its audience. Both may be incomplete in a draft.
 *
 * @param name shown to organizers only
 */
public record CampaignContent(String name, CampaignAudience audience, NewsletterText text) {}
