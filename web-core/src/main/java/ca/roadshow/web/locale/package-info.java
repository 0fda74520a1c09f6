/** The two languages of the house: which one a caller reads, and dates said in it. Imports nothing of this module. */
@NullMarked
package ca.roadshow.web.locale;

import org.jspecify.annotations.NullMarked;
