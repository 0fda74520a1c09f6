/**
 * What can be read of meetups: the view that follows their events, the home page, lists, the page of a meetup, the API and the
 * sitemap. Decides nothing.
 */
@NullMarked
package ca.roadshow.registration.programme;

import org.jspecify.annotations.NullMarked;
