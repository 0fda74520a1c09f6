/**
 * Counts how often the links of a campaign are opened, if its organizer has switched that on: a number per link, and nothing about
 * who opened it. Imports campaigns and the content of newsletters.
 */
@NamedInterface("link")
@NullMarked
package ca.roadshow.notifications.campaign.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
