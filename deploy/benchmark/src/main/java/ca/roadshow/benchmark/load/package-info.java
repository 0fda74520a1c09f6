/** Clients that send requests continuously and measure response times. Imports nothing of the product. */
@NullMarked
package ca.roadshow.benchmark.load;

import org.jspecify.annotations.NullMarked;
