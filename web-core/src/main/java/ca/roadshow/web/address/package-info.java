/** The constraint on e-mail addresses. Imports {@code input}. */
@NullMarked
package ca.roadshow.web.address;

import org.jspecify.annotations.NullMarked;
