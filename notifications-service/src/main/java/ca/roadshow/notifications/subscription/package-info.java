/**
 * Who asked for which news, with the consent that proves it: asked by form or API, confirmed from the mailbox, ended by
 * one click. Imports mail and announcements.
 */
@NullMarked
package ca.roadshow.notifications.subscription;

import org.jspecify.annotations.NullMarked;
