/** Background threads that repeat their work until the service stops. Imports no other package. */
@NullMarked
package ca.roadshow.events.worker;

import org.jspecify.annotations.NullMarked;
