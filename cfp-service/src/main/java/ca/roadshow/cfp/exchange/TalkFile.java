package ca.roadshow.cfp.exchange;

import ca.roadshow.web.csv.CsvRows;
import ca.roadshow.web.problem.ProblemException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a CSV file, or the objects of a JSON file. */
final class TalkFile {

    private static final int MOST = 5_000;

    private final JsonMapper json;

    TalkFile(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException 400 if it is neither CSV nor JSON, or has too many rows
     */
    List<TalkRow> rows(byte[] file) {
        var rows = isJson(file) ? ofJson(file) : ofCsv(CsvRows.all(file));
        if (rows.size() > MOST) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.too-many-rows");
        }
        return rows;
    }

    private static boolean isJson(byte[] file) {
        for (var letter : file) {
            if (letter == '[' || letter == '{') {
                return true;
            }
            if (letter > ' ') {
                return false;
            }
        }
        return false;
    }

    private static List<TalkRow> ofCsv(List<CsvRecord> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var names = lines.getFirst().getFields().stream().map(TalkColumn::plain).toList();
        return lines.stream().skip(1).map(line -> ofCsv(line, names)).toList();
    }

    private static TalkRow ofCsv(CsvRecord line, List<String> names) {
        var values = new LinkedHashMap<String, String>();
        for (var at = 0; at < Math.min(names.size(), line.getFieldCount()); at++) {
            values.putIfAbsent(names.get(at), line.getField(at));
        }
        return new TalkRow((int) line.getStartingLineNumber(), values);
    }

    private List<TalkRow> ofJson(byte[] file) {
        JsonNode read;
        try {
            read = json.readTree(file);
        } catch (JacksonException broken) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.not-csv");
        }
        var items = read.isArray() ? read : read.path(read.has("results") ? "results" : "items");
        var rows = new ArrayList<TalkRow>();
        for (var item : items) {
            rows.add(new TalkRow(rows.size() + 1, values(item)));
        }
        return rows;
    }

    /** Returns the values of a JSON object. The API of pretalx nests the speakers; the first one has submitted the talk. */
    private static Map<String, String> values(JsonNode item) {
        var values = new LinkedHashMap<String, String>();
        item.path("speakers").path(0).properties().stream()
                .filter(field -> !field.getKey().equals("code"))
                .forEach(field -> values.put(TalkColumn.plain(field.getKey()), text(field.getValue())));
        item.properties().forEach(field -> values.put(TalkColumn.plain(field.getKey()), text(field.getValue())));
        return values;
    }

    /**
     * Returns a JSON value as text. Lists are joined by line ends, as in the CSV files; of texts in several languages the first
     * is used.
     */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(TalkFile::text)
                    .collect(Collectors.joining("\n"));
        }
        if (value.isObject()) {
            return text(value.path(value.has("name") ? "name" : value.has("en") ? "en" : "fr"));
        }
        return Objects.requireNonNullElse(value.asString(""), "");
    }
}
