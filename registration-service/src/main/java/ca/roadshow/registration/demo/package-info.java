/**
 * What a demonstration begins with: the communities' history of 2018 and 2019, and clearly invented meetups in the
 * future. Enters through commands like anything else, only where {@code roadshow.demo} is true.
 */
@NullMarked
package ca.roadshow.registration.demo;

import org.jspecify.annotations.NullMarked;
