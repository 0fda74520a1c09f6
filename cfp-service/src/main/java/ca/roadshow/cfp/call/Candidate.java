package ca.roadshow.cfp.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data that a call checks before it accepts a proposal or an edit. Contains no texts.
 *
 * @param speaker identifies the person who submits it
 * @param cities the dates that suit the speaker by slug of the city; empty for any date
 * @param answered ids of the questions that have an answer
 * @param lateCode code entered after the call has closed; null without one
 * @param edit whether this is an edit of an accepted proposal
 */
public record Candidate(
        CallId call,
        String proposal,
        String speaker,
        String format,
        @Nullable String track,
        @Nullable String level,
        Map<String, List<LocalDate>> cities,
        Set<String> answered,
        @Nullable String lateCode,
        boolean edit,
        Instant at) {}
