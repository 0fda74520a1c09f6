/**
 * Turns a ledger row into a message: one composer per purpose, contributed by the features. Imports the ledger and the calendar.
 */
@NamedInterface("compose")
@NullMarked
package ca.roadshow.notifications.mail.compose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
