/**
 * The DNS records that let receivers trust the sender's domain (SPF, DKIM and DMARC): what to publish, and whether it is there.
 * Imports only the configuration of the service.
 */
@NullMarked
package ca.roadshow.notifications.dns;

import org.jspecify.annotations.NullMarked;
