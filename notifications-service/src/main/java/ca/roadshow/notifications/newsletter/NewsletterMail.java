package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;

/**
 * A newsletter as one reader gets it.
 *
 * @param language the language it is in, which may be the reader's other one
 * @param html a complete document
 * @param text plain text
 */
public record NewsletterMail(Language language, String subject, String html, String text) {}
