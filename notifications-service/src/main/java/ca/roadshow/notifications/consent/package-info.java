/** The texts that readers agree to when they subscribe, kept permanently. Imports no feature. */
@NullMarked
package ca.roadshow.notifications.consent;

import org.jspecify.annotations.NullMarked;
