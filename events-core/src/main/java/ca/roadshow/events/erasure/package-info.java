/**
 * Erasure of a person: one command for each service destroys the person's key, erases each feature's data and stores an
 * event, in one transaction. Features implement {@link ca.roadshow.events.erasure.Forgets}.
 */
@NullMarked
package ca.roadshow.events.erasure;

import org.jspecify.annotations.NullMarked;
