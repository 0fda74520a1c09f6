/**
 * What the services say to each other: integration events, their wire names and their topics. A promise: shapes are
 * approved as JSON and only ever added to. Imports neither Spring nor Axon.
 */
@NullMarked
package ca.roadshow.events.contract;

import org.jspecify.annotations.NullMarked;
