/** Pages that follow what happens: PostgreSQL notifications carried to server-sent events. May import {@code problem} and {@code limit}. */
@NullMarked
package ca.roadshow.web.live;

import org.jspecify.annotations.NullMarked;
