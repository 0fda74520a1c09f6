/**
 * Pages and an API that show the mails sent on this machine, and refuse mails to chosen addresses. May import
 * {@code deploy/embedded}, {@code deploy/edge}, the forms of {@code web-core} and the address parser of {@code events-core}.
 */
@NullMarked
package ca.roadshow.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
