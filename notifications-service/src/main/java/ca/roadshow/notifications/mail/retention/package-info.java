/** Reduces old mails of the ledger to what prevents that they are sent again. Imports the platform. */
@NullMarked
package ca.roadshow.notifications.mail.retention;

import org.jspecify.annotations.NullMarked;
