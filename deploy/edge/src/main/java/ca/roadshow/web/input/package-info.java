/**
 * Checks requests before a controller runs: rejects large bodies, invalid characters and writes from other sites. Also
 * contains constraints for fields. May import {@code cookie} and {@code problem}.
 */
@NullMarked
package ca.roadshow.web.input;

import org.jspecify.annotations.NullMarked;
