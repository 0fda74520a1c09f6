/**
 * What the page of a meetup says besides time, place and seats: the agenda with its talks, links and, afterwards, the recap. Does not
 * know the commands and events of the meetup.
 */
@NamedInterface("content")
@NullMarked
package ca.roadshow.registration.meetup.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
