package ca.roadshow.cfp.review.ranking;

import java.util.List;

/**
 * A row of the ranking in the language of its reader. A page has 50 rows, so all texts are prepared in Java: expressions in the template
 * would take most of the time of the request.
 *
 * @param address of the proposal's page
 * @param language of the talk
 * @param parts format and language, in words
 * @param speakers names; empty if the reader must not know them
 * @param decisions that the speaker has not been told, in words
 * @param scores the cells of the columns after the reviews
 */
record RankingRow(
        String id,
        String address,
        String title,
        String language,
        List<String> parts,
        List<String> speakers,
        String state,
        List<String> decisions,
        int reviews,
        List<Cell> scores) {

    /** @param label name of the column; narrow screens show it beside the text */
    record Cell(String label, String text) {}
}
