package ca.roadshow.cfp.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call checks before it accepts a proposal or an edit. Holds no texts.
 *
 * @param speaker identifies the person who submits it
 * @param cities by slug: the dates that suit the speaker, empty for any
 * @param answered ids of the questions that have an answer
 * @param lateCode typed after the call has closed
 * @param edit whether the proposal was accepted before
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
