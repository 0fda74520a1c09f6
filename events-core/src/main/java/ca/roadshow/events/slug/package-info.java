/**
 * Makes slugs, the parts of web addresses, from names, in the same way in every service. Imports no sibling package.
 */
@NullMarked
package ca.roadshow.events.slug;

import org.jspecify.annotations.NullMarked;
