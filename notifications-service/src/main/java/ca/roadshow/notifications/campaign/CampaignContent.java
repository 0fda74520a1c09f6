package ca.roadshow.notifications.campaign;

import ca.roadshow.notifications.newsletter.NewsletterText;

/**
 * What is sent, and to which audience. A draft may be incomplete.
 *
 * @param name for organizers; readers do not see it
 */
public record CampaignContent(String name, CampaignAudience audience, NewsletterText text) {}
