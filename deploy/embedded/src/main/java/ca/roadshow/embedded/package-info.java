/**
 * Real PostgreSQL, Kafka and a mailbox inside one JVM, for the standalone command and for tests; bound to 127.0.0.1, data
 * kept over stops and kills. Imports no Spring and no other module.
 */
@NullMarked
package ca.roadshow.embedded;

import org.jspecify.annotations.NullMarked;
