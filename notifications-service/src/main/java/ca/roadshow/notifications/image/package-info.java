/**
 * Images for newsletters: uploaded by organizers, made small and free of metadata, stored with the hash of their bytes and served
 * from this site. Imports nothing of the other features.
 */
@NullMarked
package ca.roadshow.notifications.image;

import org.jspecify.annotations.NullMarked;
