/**
 * Being forgotten: one command a service destroys the person's key, lets each feature forget, and answers with an event,
 * all in one transaction. Features take part by {@link ca.roadshow.events.erasure.Forgets}.
 */
@NullMarked
package ca.roadshow.events.erasure;

import org.jspecify.annotations.NullMarked;
