package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.locale.Language;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the proposals of a ranking into words. */
@Component
class RankingRows {

    private static final String NO_SCORE = "–";
    private static final int DECIMALS = 2;

    private final Communities communities;
    private final MessageSource messages;

    RankingRows(Communities communities, MessageSource messages) {
        this.communities = communities;
        this.messages = messages;
    }

    List<RankingRow> of(CallView call, List<RankedProposal> items, Locale locale) {
        var words = new Words(call, communities.names(), Language.of(locale).orElse(Language.EN), locale);
        return items.stream().map(words::row).toList();
    }

    private final class Words {

        private final CallView call;
        private final Map<String, Bilingual> cities;
        private final String language;
        private final Locale locale;
        private final NumberFormat numbers;

        private Words(CallView call, Map<String, Bilingual> cities, Language language, Locale locale) {
            this.call = call;
            this.cities = cities;
            this.language = language.code();
            this.locale = locale;
            this.numbers = NumberFormat.getInstance(locale);
            numbers.setMinimumFractionDigits(DECIMALS);
            numbers.setMaximumFractionDigits(DECIMALS);
        }

        private RankingRow row(RankedProposal item) {
            return new RankingRow(
                    item.id(),
                    "/cfps/manage/" + call.slug() + "/proposals/" + item.id(),
                    item.title(),
                    item.language(),
                    List.of(call.terms().formatName(item.format(), language), text("language." + item.language())),
                    item.speakers(),
                    text("proposal.status." + item.state().name().toLowerCase(Locale.ROOT)),
                    item.decisions() == null
                            ? List.of()
                            : item.decisions().stream().map(this::decision).toList(),
                    item.reviews(),
                    List.of(
                            cell("ranking.mean", item, RankedProposal.Score::mean),
                            cell("ranking.median", item, RankedProposal.Score::median),
                            cell("ranking.normalised", item, RankedProposal.Score::normalised),
                            cell("ranking.deviation", item, RankedProposal.Score::deviation)));
        }

        private String decision(RankedProposal.Decided decided) {
            var outcome = text("ranking.decided." + decided.outcome().name().toLowerCase(Locale.ROOT));
            var city = cities.get(decided.city());
            return decided.city().isEmpty()
                    ? outcome
                    : outcome + " · " + (city == null ? decided.city() : city.in(language));
        }

        private RankingRow.Cell cell(String label, RankedProposal item, ToDoubleFunction<RankedProposal.Score> column) {
            var score = item.score();
            return new RankingRow.Cell(
                    text(label), score == null ? NO_SCORE : numbers.format(column.applyAsDouble(score)));
        }

        private String text(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
