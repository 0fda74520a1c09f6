/** What was measured, beside what was aimed at: a Markdown report and a plot. Imports no service. */
@NullMarked
package ca.roadshow.benchmark.report;

import org.jspecify.annotations.NullMarked;
