/**
 * A person as an aggregate: links, sessions, roles and the order to erase. Includes what is derived from its events: the access
 * register, the view of contacts, and the messages to other services. Other modules use {@code PersonNames} only.
 */
@NullMarked
package ca.roadshow.registration.identity.person;

import org.jspecify.annotations.NullMarked;
