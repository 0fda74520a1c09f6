/** Access to the product: its services on the benchmark's infrastructure, their commands, event stores and views. */
@NullMarked
package ca.roadshow.benchmark.product;

import org.jspecify.annotations.NullMarked;
