/**
 * The event store: Axon on PostgreSQL, and the migrations of a service's database. The packages below it use those before them
 * only: {@code vocabulary}, {@code command}, {@code aggregate}, {@code processor}, {@code audit}.
 */
@NullMarked
package ca.roadshow.events.store;

import org.jspecify.annotations.NullMarked;
