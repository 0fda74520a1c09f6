/** Runs the whole product in one JVM: database, broker, mailbox, services and gateway. May import every module. */
@NullMarked
package ca.roadshow.standalone;

import org.jspecify.annotations.NullMarked;
