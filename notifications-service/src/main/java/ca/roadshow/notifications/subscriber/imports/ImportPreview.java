package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.notifications.subscriber.imports.FileColumns.Column;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file and its first rows. Contains addresses and must not be stored.
 *
 * @param header names of the columns
 * @param chosen the name of the file's column that fits, by field; empty if none does
 */
record ImportPreview(List<String> header, List<List<String>> rows, Map<String, String> chosen) {

    static ImportPreview of(List<CsvRecord> rows, FileColumns columns) {
        var header = rows.getFirst().getFields();
        var chosen = new LinkedHashMap<String, String>();
        for (var column : Column.values()) {
            var position = columns.positions().get(column);
            chosen.put(column.field(), position == null ? "" : header.get(position));
        }
        return new ImportPreview(
                header,
                rows.subList(1, rows.size()).stream().map(CsvRecord::getFields).toList(),
                chosen);
    }

    /** Returns the preview with the columns that the organizer chose. */
    ImportPreview chosenBy(Map<String, String> columns) {
        var own = new LinkedHashMap<>(chosen);
        columns.forEach((field, name) -> own.computeIfPresent(field, (_, _) -> name));
        return new ImportPreview(header, rows, own);
    }

    @Override
    public String toString() {
        return "ImportPreview[" + header.size() + " columns]";
    }
}
