/** Makes uploaded images small and removes everything from them that is not a pixel. Imports nothing of this module. */
@NullMarked
package ca.roadshow.web.image;

import org.jspecify.annotations.NullMarked;
