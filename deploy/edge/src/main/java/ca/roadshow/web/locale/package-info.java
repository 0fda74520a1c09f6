/** Languages, the language of a request, and the formatting of dates. May import {@code cookie}. */
@NullMarked
package ca.roadshow.web.locale;

import org.jspecify.annotations.NullMarked;
