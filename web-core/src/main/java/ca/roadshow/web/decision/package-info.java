/** The mail that tells a speaker what was decided: one service shows it to organizers before it is sent, another one sends it. */
@NullMarked
package ca.roadshow.web.decision;

import org.jspecify.annotations.NullMarked;
