/** Everything in one command: database, broker, mailbox, services and gateway in one JVM. May import every module. */
@NullMarked
package ca.roadshow.standalone;

import org.jspecify.annotations.NullMarked;
