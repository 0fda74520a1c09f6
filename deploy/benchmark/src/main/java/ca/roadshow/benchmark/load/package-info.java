/** Clients that ask over and over, and how long they wait. Imports nothing of the product. */
@NullMarked
package ca.roadshow.benchmark.load;

import org.jspecify.annotations.NullMarked;
