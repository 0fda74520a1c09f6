/**
 * The DNS records that let receivers trust the sender's domain (SPF, DKIM and DMARC): the records to publish, and the check of
 * whether they are published. Imports only the configuration of the service.
 */
@NullMarked
package ca.roadshow.notifications.dns;

import org.jspecify.annotations.NullMarked;
