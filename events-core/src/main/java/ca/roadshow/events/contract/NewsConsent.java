package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * The consent of a person who accepted an offer of news in another form.
 *
 * @param topic {@code community:} and the slug of a community
 * @param wording version of the consent text
 * @param text as shown to the person
 * @param language of the text, {@code en} or {@code fr}
 * @param page path of the form, without a token
 * @param proven whether the address was proven, by signing in or by a mailed link; otherwise the person must confirm by
 * mail first
 */
public record NewsConsent(
        String topic, String wording, String text, String language, String page, boolean proven, Instant acceptedAt) {}
