/** Shows organizers how a campaign will look, and sends it to them as a test. Imports campaigns and the content of newsletters. */
@NullMarked
package ca.roadshow.notifications.preview;

import org.jspecify.annotations.NullMarked;
