package ca.roadshow.cfp.decision.selection;

import org.jspecify.annotations.Nullable;

/**
 * The result of choosing an alternate.
 *
 * @param proposalId null if no alternate is left
 */
record ChosenAlternate(@Nullable String proposalId) {}
