/**
 * The mail ledger: one row per person, purpose and subject. Features queue mails here. Also stores the recipients, and the kinds
 * of mail that a person has stopped. Imports only the platform.
 */
@NamedInterface("ledger")
@NullMarked
package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
