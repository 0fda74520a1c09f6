/**
 * Real PostgreSQL, Kafka and a mail server in one JVM, for the standalone command and for tests. They are bound to
 * 127.0.0.1 and keep their data over restarts and kills. Imports neither Spring nor other modules.
 */
@NullMarked
package ca.roadshow.embedded;

import org.jspecify.annotations.NullMarked;
