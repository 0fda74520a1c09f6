/**
 * The data of the demonstration: the communities' history of 2018 and 2019, and clearly invented upcoming meetups.
 * Created by commands like any other data, only if {@code roadshow.demo} is true.
 */
@NullMarked
package ca.roadshow.registration.demo;

import org.jspecify.annotations.NullMarked;
