/**
 * Personal data: address ids, which every service computes in the same way, and encryption with one key for each
 * person. Destroying the key erases the person's data. All packages except {@code contract} may import it.
 */
@NullMarked
package ca.roadshow.events.person;

import org.jspecify.annotations.NullMarked;
