/**
 * Pages and an API that show the mails sent on this machine. May import {@code deploy/embedded} and
 * {@code deploy/edge}.
 */
@NullMarked
package ca.roadshow.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
