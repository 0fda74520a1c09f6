/**
 * Sends mail, each at most once per person, purpose and subject. The dependencies of its packages have one direction: {@code
 * delivery} imports {@code compose}, which imports {@code calendar} and {@code ledger}. None imports a feature. A feature
 * contributes composers, audiences and listeners, and queues mails in the ledger.
 */
@NullMarked
package ca.roadshow.notifications.mail;

import org.jspecify.annotations.NullMarked;
