/** An example call for the demonstration. Imports only the commands and value objects of calls. */
@NullMarked
package ca.roadshow.cfp.demo;

import org.jspecify.annotations.NullMarked;
