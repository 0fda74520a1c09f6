/**
 * Sends mail, each at most once per person, purpose and subject. Four packages with one-way arrows: {@code delivery} imports
 * {@code compose}, which imports {@code calendar} and {@code ledger}. None imports a feature. A feature contributes composers,
 * audiences and listeners, and queues mails in the ledger.
 */
@NullMarked
package ca.roadshow.notifications.mail;

import org.jspecify.annotations.NullMarked;
