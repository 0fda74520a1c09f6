/** Reads CSV files as spreadsheets and other products write them. Knows no feature; cells to write are in {@code text}. */
@NullMarked
package ca.roadshow.web.csv;

import org.jspecify.annotations.NullMarked;
