/** Notifications: who asked to be written to, every mail that leaves, and the ledger that proves it. */
@NullMarked
package ca.roadshow.notifications;

import org.jspecify.annotations.NullMarked;
