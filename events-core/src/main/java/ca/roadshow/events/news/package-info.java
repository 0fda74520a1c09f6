/**
 * The offer of news in a form, for example of an RSVP or a proposal: accepted once and published to the service that
 * keeps subscriptions. A service with such a form imports {@link ca.roadshow.events.news.NewsOfferConfiguration}.
 */
@NullMarked
package ca.roadshow.events.news;

import org.jspecify.annotations.NullMarked;
