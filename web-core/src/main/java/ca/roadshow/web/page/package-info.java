/** The layout that every page stands in: templates, assets, headers. May import {@code locale}. */
@NullMarked
package ca.roadshow.web.page;

import org.jspecify.annotations.NullMarked;
