/** Withdraws the proposals of an erased speaker, and encrypts talks that an earlier version stored in plain text. */
@NullMarked
package ca.roadshow.cfp.proposal.erasure;

import org.jspecify.annotations.NullMarked;
