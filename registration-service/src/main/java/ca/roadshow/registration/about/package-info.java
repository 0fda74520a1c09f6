/** Pages about the installation itself: privacy, code of conduct, contact. Their texts are settings with built-in defaults. */
@NullMarked
package ca.roadshow.registration.about;

import org.jspecify.annotations.NullMarked;
