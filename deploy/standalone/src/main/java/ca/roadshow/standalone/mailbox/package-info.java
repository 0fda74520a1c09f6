/** Pages to read what Roadshow mailed on this machine, and the same for programs. May import {@code embedded} and {@code web-core}. */
@NullMarked
package ca.roadshow.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
