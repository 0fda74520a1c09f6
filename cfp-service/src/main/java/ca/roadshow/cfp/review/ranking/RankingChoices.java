package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.events.contract.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The choices of the filters for lists of a call's proposals: the values that its proposals have. The first choice of each filter
 * is “all”.
 */
@Component
public class RankingChoices {

    private final JdbcClient jdbc;
    private final Communities communities;
    private final MessageSource messages;

    RankingChoices(JdbcClient jdbc, Communities communities, MessageSource messages) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.messages = messages;
    }

    /**
     * A combination of values that occurs in proposals.
     *
     * @param proposals number of proposals with these values
     */
    record Found(
            String status,
            String format,
            String language,
            @Nullable String track,
            int proposals) {}

    /** Returns the choices by the name of the parameter, without filters that have only one value. */
    public Map<String, Map<String, String>> of(CallView call, String language, Locale locale) {
        return of(call, found(call), language, locale);
    }

    Map<String, Map<String, String>> of(CallView call, List<Found> found, String language, Locale locale) {
        var names = communities.names();
        var choices = new LinkedHashMap<String, Map<String, String>>();
        add(choices, "state", codes(found, Found::status), code -> text("proposal.status." + code, locale), locale);
        add(choices, "city", cities(call), city -> city(names.get(city), city, language), locale);
        add(
                choices,
                "track",
                codes(found, Found::track),
                track -> call.terms().asks().trackName(track, language),
                locale);
        add(
                choices,
                "format",
                codes(found, Found::format),
                format -> call.terms().formatName(format, language),
                locale);
        add(choices, "language", codes(found, Found::language), code -> text("language." + code, locale), locale);
        return choices;
    }

    /** Returns the combinations that the call's proposals have. Reads only an index. */
    List<Found> found(CallView call) {
        return jdbc.sql("select status, format, language, track, count(*) as proposals from proposal_view_v3"
                        + " where call_id = ? and status = any (?) group by status, format, language, track")
                .params(call.id().value(), ProposalStatus.shown())
                .query((row, _) -> new Found(
                        row.getString("status").toLowerCase(Locale.ROOT),
                        row.getString("format"),
                        row.getString("language"),
                        row.getString("track"),
                        row.getInt("proposals")))
                .list();
    }

    private List<String> cities(CallView call) {
        return call.terms().asks().cities().isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select distinct city from proposal_answer_v1 where call_id = ? and city <> '' order by city")
                        .param(call.id().value())
                        .query((row, _) -> row.getString("city"))
                        .list();
    }

    private static List<String> codes(List<Found> found, Function<Found, @Nullable String> code) {
        return found.stream()
                .flatMap(each -> Stream.ofNullable(code.apply(each)))
                .distinct()
                .sorted()
                .toList();
    }

    private void add(
            Map<String, Map<String, String>> choices,
            String name,
            List<String> codes,
            Function<String, String> words,
            Locale locale) {
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

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
