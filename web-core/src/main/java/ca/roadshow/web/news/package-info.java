/**
 * The checkbox in other forms that offers the news of a community. A service with such a form imports
 * {@link ca.roadshow.web.news.NewsConfiguration}.
 */
@NullMarked
package ca.roadshow.web.news;

import org.jspecify.annotations.NullMarked;
