/**
 * PostgreSQL notifications: one connection per process that listens, for every part that waits for a change. Imports
 * nothing of its siblings.
 */
@NullMarked
package ca.roadshow.events.notice;

import org.jspecify.annotations.NullMarked;
