/** An example call for the demonstration. Imports calls, and only their commands and value objects. */
@NullMarked
package ca.roadshow.cfp.demo;

import org.jspecify.annotations.NullMarked;
