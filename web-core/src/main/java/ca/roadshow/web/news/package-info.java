/**
 * The checkbox that offers the news of a community beside another form. A service whose forms make the offer imports
 * {@link ca.roadshow.web.news.NewsConfiguration}.
 */
@NullMarked
package ca.roadshow.web.news;

import org.jspecify.annotations.NullMarked;
