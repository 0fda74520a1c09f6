/**
 * Shared parts of tests: real PostgreSQL, Kafka and mail server, architecture rules, approved files, and checks of
 * translations. For test scope only; imports the embedded parts and no service.
 */
@NullMarked
package ca.roadshow.testkit;

import org.jspecify.annotations.NullMarked;
