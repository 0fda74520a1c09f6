package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;

/**
 * A newsletter rendered for one reader.
 *
 * @param language the language of the content, which may differ from the reader's
 * @param html a complete document
 * @param text plain text
 */
public record NewsletterMail(Language language, String subject, String html, String text) {}
