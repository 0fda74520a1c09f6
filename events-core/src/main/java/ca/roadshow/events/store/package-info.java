/**
 * The event store: Axon on PostgreSQL, and the migrations of a service's database. Of the packages below, each uses
 * only those before it in this list: {@code vocabulary}, {@code command}, {@code aggregate}, {@code processor},
 * {@code audit}.
 */
@NullMarked
package ca.roadshow.events.store;

import org.jspecify.annotations.NullMarked;
