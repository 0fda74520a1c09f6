package ca.roadshow.notifications.mail.compose;

/** The result of a composer: a letter, which the templates render, or a newsletter, which is already rendered. */
public sealed interface MailBody permits Letter, RenderedMail {

    /** Returns the language: {@code en} or {@code fr}. */
    String language();

    String subject();
}
