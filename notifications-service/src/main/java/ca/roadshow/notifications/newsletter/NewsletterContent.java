package ca.roadshow.notifications.newsletter;

import ca.roadshow.web.locale.Language;
import java.util.List;

/**
 * A newsletter with its blocks filled, before it is written as HTML or plain text.
 *
 * @param language the language it is in, which may be the reader's other one
 * @param preheader empty if there is none
 */
public record NewsletterContent(Language language, String subject, String preheader, List<Section> sections) {}
