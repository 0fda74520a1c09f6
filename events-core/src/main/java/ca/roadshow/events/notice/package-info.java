/**
 * PostgreSQL notifications: one connection per process listens for all components that wait for a change. Imports
 * no sibling package.
 */
@NullMarked
package ca.roadshow.events.notice;

import org.jspecify.annotations.NullMarked;
