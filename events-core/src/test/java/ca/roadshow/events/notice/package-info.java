@NullMarked
package ca.roadshow.events.notice;

import org.jspecify.annotations.NullMarked;
