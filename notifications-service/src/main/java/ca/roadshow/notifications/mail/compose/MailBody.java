package ca.roadshow.notifications.mail.compose;

/** What a composer returns: a letter, which the templates render, or a newsletter, which is rendered already. */
public sealed interface MailBody permits Letter, RenderedMail {

    /** {@code en} or {@code fr}. */
    String language();

    String subject();
}
