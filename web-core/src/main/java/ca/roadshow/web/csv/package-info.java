/** Reads CSV files of spreadsheet programs and other products. Imports no feature. {@code text} writes CSV cells. */
@NullMarked
package ca.roadshow.web.csv;

import org.jspecify.annotations.NullMarked;
