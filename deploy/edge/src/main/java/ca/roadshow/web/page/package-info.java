/**
 * The layout of all pages: templates, assets and headers. May import {@code cookie}, {@code input} and {@code locale}.
 */
@NullMarked
package ca.roadshow.web.page;

import org.jspecify.annotations.NullMarked;
