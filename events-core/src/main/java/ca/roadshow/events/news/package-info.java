/**
 * The offer of news that stands beside another form, such as an RSVP or a proposal: accepted once, published to the service that
 * keeps subscriptions. A service that makes such an offer imports {@link ca.roadshow.events.news.NewsOfferConfiguration}.
 */
@NullMarked
package ca.roadshow.events.news;

import org.jspecify.annotations.NullMarked;
