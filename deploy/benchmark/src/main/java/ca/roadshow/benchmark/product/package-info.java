/** The product as it is asked by the benchmark: its services on the benchmark’s parts, their commands, stores and views. */
@NullMarked
package ca.roadshow.benchmark.product;

import org.jspecify.annotations.NullMarked;
