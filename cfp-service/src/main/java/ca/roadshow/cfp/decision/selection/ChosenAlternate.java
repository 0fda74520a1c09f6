package ca.roadshow.cfp.decision.selection;

import org.jspecify.annotations.Nullable;

/** @param proposalId null if there is no alternate left */
record ChosenAlternate(@Nullable String proposalId) {}
