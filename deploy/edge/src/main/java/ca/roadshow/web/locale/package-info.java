/** The two languages, the language of a request, and dates in it. May import {@code cookie}. */
@NullMarked
package ca.roadshow.web.locale;

import org.jspecify.annotations.NullMarked;
