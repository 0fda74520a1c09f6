/**
 * Reads meetups: the view of their events, the home page, lists, the pages of communities, the API and the sitemap.
 * Sends no commands.
 */
@NullMarked
package ca.roadshow.registration.programme;

import org.jspecify.annotations.NullMarked;
