/** An invented call, opened where the demonstration is asked for. Imports calls, through their commands alone. */
@NullMarked
package ca.roadshow.cfp.demo;

import org.jspecify.annotations.NullMarked;
