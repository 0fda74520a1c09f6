/**
 * The public archive of newsletters, as pages and as an Atom feed, and the sitemap. Imports campaigns and the content of
 * newsletters.
 */
@NullMarked
package ca.roadshow.notifications.archive;

import org.jspecify.annotations.NullMarked;
