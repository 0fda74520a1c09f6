/**
 * Every mail that leaves: one ledger row per person, purpose and subject, sent once and provably. Other features queue
 * mails through {@code MailLedger}; imports announcements for what mails say.
 */
@NullMarked
package ca.roadshow.notifications.mail;

import org.jspecify.annotations.NullMarked;
