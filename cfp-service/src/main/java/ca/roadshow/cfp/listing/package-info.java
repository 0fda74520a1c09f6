/** The public list of calls: pages, cards, API and sitemap. Imports calls. */
@NullMarked
package ca.roadshow.cfp.listing;

import org.jspecify.annotations.NullMarked;
