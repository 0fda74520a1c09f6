/** The layout of every page: templates, assets, headers. May import {@code cookie}, {@code input} and {@code locale}. */
@NullMarked
package ca.roadshow.web.page;

import org.jspecify.annotations.NullMarked;
