/** Signed links, which grant access by themselves; no secret is stored. Imports this module's configuration and languages. */
@NullMarked
package ca.roadshow.web.link;

import org.jspecify.annotations.NullMarked;
