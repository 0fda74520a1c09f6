/**
 * Reports that mail services send over HTTP: Amazon SES through SNS, and a signed webhook that any mail service can call. Imports
 * reports, mail and the platform.
 */
@NullMarked
package ca.roadshow.notifications.feedback.webhook;

import org.jspecify.annotations.NullMarked;
