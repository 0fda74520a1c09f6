/**
 * Addresses that identify one mail of the ledger: the address to which undeliverable mail returns (VERP), and the address to
 * which readers write to leave a list. Imports only the platform.
 */
@NamedInterface("envelope")
@NullMarked
package ca.roadshow.notifications.mail.envelope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
