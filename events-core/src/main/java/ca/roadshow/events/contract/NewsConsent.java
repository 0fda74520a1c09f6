package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * What a person agreed to when they ticked the offer of news beside another form.
 *
 * @param topic {@code community:} and the slug of a community
 * @param wording version of the text
 * @param text as it was shown
 * @param language of the text, {@code en} or {@code fr}
 * @param page path of the form, without a token
 * @param proven whether the person had shown that they read the mailbox: signed in with the address, or by a link out of a mail.
 *     Otherwise the consent counts once it is confirmed from the mailbox
 */
public record NewsConsent(
        String topic, String wording, String text, String language, String page, boolean proven, Instant acceptedAt) {}
