package ca.roadshow.notifications.preference;

import ca.roadshow.notifications.subscription.Consent;
import ca.roadshow.web.text.CsvCell;
import java.util.List;
import java.util.Objects;

/** The ledger of a person's consents as CSV, with the text of each. */
final class ConsentFile {

    /** The byte order mark by which spreadsheets recognize UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ConsentFile() {}

    static String of(List<Consent> consents) {
        var file = new StringBuilder(BYTE_ORDER_MARK)
                .append(CsvCell.line(
                        "at", "what", "topics", "where", "requested_at", "page", "wording", "language", "text"));
        consents.forEach(each -> file.append(CsvCell.line(
                each.at(),
                each.given() ? "given" : "withdrawn",
                String.join(" ", each.topics()),
                each.where(),
                Objects.requireNonNullElse(each.requestedAt(), ""),
                Objects.requireNonNullElse(each.page(), ""),
                Objects.requireNonNullElse(each.wording(), ""),
                Objects.requireNonNullElse(each.language(), ""),
                Objects.requireNonNullElse(each.text(), ""))));
        return file.toString();
    }
}
