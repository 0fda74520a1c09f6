/**
 * Addresses that name one mail of the ledger: where undeliverable mail returns to (VERP), and where readers write to leave a list.
 * Imports only the platform.
 */
@NamedInterface("envelope")
@NullMarked
package ca.roadshow.notifications.mail.envelope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
