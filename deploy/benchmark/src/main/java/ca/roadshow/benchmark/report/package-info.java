/** Reports: the figures with their targets, as Markdown and as a plot. Imports no service. */
@NullMarked
package ca.roadshow.benchmark.report;

import org.jspecify.annotations.NullMarked;
