/**
 * The integration events between the services, with their wire types and topics. Their JSON is a contract: fields are
 * added, never changed or removed. Imports neither Spring nor Axon.
 */
@NullMarked
package ca.roadshow.events.contract;

import org.jspecify.annotations.NullMarked;
