/**
 * Live updates of pages: forwards PostgreSQL notifications as server-sent events. May import {@code problem} and
 * {@code limit}.
 */
@NullMarked
package ca.roadshow.web.live;

import org.jspecify.annotations.NullMarked;
