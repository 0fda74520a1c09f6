/**
 * Images for newsletters: uploaded by organizers, scaled down, stripped of metadata, stored under the hash of their bytes and
 * served from this site. Imports no feature.
 */
@NullMarked
package ca.roadshow.notifications.image;

import org.jspecify.annotations.NullMarked;
