/**
 * People: their keys, sign-in, erasure, roles and accounts, each in a package of its own. {@code person}, {@code key},
 * {@code signin}, {@code erasure}, {@code role} and {@code account} may use the packages before them in this list. This
 * package holds the settings that they share. The module may import communities and meetups, which roles are given for.
 */
@NullMarked
package ca.roadshow.registration.identity;

import org.jspecify.annotations.NullMarked;
