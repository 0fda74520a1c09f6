package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.profile.Profile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the speakers of the programme of some cities by data of their profiles, as if all decisions were published. */
@Component
class FindProgrammeSpeakers {

    private static final String SPEAKERS = """
        with placed as (
            select distinct p.proposal_id, p.person_id
            from proposal_answer_v1 a join proposal_view_v3 p using (proposal_id)
            where a.call_id = :call and (:every or a.city = any (:cities))
                and case when a.unpublished then a.outcome = 'ACCEPT' else a.status in ('ACCEPTED', 'CONFIRMED') end
        )
        select person_id from placed
        union select c.person_id from co_speaker_view_v1 c join placed using (proposal_id)\
        """;

    /**
     * @param companies number of speakers who work there today
     * @param firstTimers number of speakers who have never given a talk
     */
    record ProgrammeSpeakers(SortedMap<String, Long> companies, long firstTimers) {

        static ProgrammeSpeakers of(Map<String, Profile> profiles, LocalDate today) {
            return new ProgrammeSpeakers(
                    profiles.values().stream()
                            .flatMap(profile -> profile.affiliation(today).stream())
                            .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                    profiles.values().stream().filter(Profile::firstTime).count());
        }

        /** Leaves out the companies. */
        @Override
        public String toString() {
            return "ProgrammeSpeakers[" + firstTimers + "]";
        }
    }

    private final JdbcClient jdbc;
    private final FindProfiles profiles;
    private final Clock clock;

    FindProgrammeSpeakers(JdbcClient jdbc, FindProfiles profiles, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.clock = clock;
    }

    ProgrammeSpeakers of(CallId call, DecidableCities cities) {
        var people = jdbc.sql(SPEAKERS)
                .param("call", call.value())
                .param("every", cities.every())
                .param("cities", cities.array())
                .query((row, _) -> row.getString(1))
                .set();
        return ProgrammeSpeakers.of(profiles.of(people), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
