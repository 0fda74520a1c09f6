package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.events.contract.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ranking of a call can be filtered by: what its proposals have. The first choice of each list does not filter. */
@Component
class RankingChoices {

    private final JdbcClient jdbc;
    private final Communities communities;
    private final MessageSource messages;

    RankingChoices(JdbcClient jdbc, Communities communities, MessageSource messages) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.messages = messages;
    }

    /** By the name of the parameter; without those that have nothing to choose from. */
    Map<String, Map<String, String>> of(CallView call, String language, Locale locale) {
        var names = communities.names();
        var choices = new LinkedHashMap<String, Map<String, String>>();
        add(choices, "state", codes("status"), code -> text("proposal.status." + code, locale), call, locale);
        add(
                choices,
                "city",
                "select distinct city from proposal_answer_v1 where call_id = ? and city <> '' order by city",
                city -> city(names.get(city), city, language),
                call,
                locale);
        add(choices, "track", codes("track"), track -> call.terms().asks().trackName(track, language), call, locale);
        add(choices, "format", codes("format"), format -> call.terms().formatName(format, language), call, locale);
        add(choices, "language", codes("language"), code -> text("language." + code, locale), call, locale);
        return choices;
    }

    private static String codes(String column) {
        return "select distinct " + (column.equals("status") ? "lower(status)" : column)
                + " as code from proposal_view_v3"
                + " where call_id = ? and " + column + " is not null and status <> '" + ProposalStatus.DISOWNED
                + "' order by code";
    }

    private void add(
            Map<String, Map<String, String>> choices,
            String name,
            String sql,
            Function<String, String> words,
            CallView call,
            Locale locale) {
        var codes = jdbc.sql(sql).param(call.id().value()).query(String.class).list();
        if (codes.size() > 1) {
            var options = new LinkedHashMap<String, String>();
            options.put("", text("ranking.all", locale));
            codes.forEach(code -> options.put(code, words.apply(code)));
            choices.put(name, options);
        }
    }

    private static String city(@Nullable Bilingual name, String slug, String language) {
        return name == null ? slug : name.in(language);
    }

    /** How many proposals have a mean score in each tenth of the scale; lowest first. */
    List<Integer> means(CallView call) {
        return jdbc.sql("""
            select coalesce(found.number, 0) from generate_series(0, :steps - 1) step left join (
                select least(floor(mean / 5 * :steps), :steps - 1)::integer as step, count(*)::integer as number
                from review_subject_v1 where call_id = :call and reviews > 0 group by 1) found using (step)
            order by step\
            """)
                .param("steps", Histogram.STEPS)
                .param("call", call.id().value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
