/** Longer texts that people write: a safe subset of Markdown, as HTML for pages and as plain text for everything else. */
@NullMarked
package ca.roadshow.web.text;

import org.jspecify.annotations.NullMarked;
