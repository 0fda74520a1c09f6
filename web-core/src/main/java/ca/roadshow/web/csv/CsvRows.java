package ca.roadshow.web.csv;

import ca.roadshow.web.problem.ProblemException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The rows of a CSV file, including the header. Rows may have too few or too many fields. */
public final class CsvRows {

    private CsvRows() {}

    /** @throws ProblemException 400 if the file is no CSV */
    public static List<CsvRecord> all(byte[] file) {
        return first(file, Long.MAX_VALUE);
    }

    /** @throws ProblemException 400 if these lines are no CSV */
    public static List<CsvRecord> first(byte[] file, long most) {
        var text = FileText.of(file);
        try (var reader = CsvReader.builder()
                .fieldSeparator(FileText.separatorOf(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().limit(most).toList();
        } catch (CsvParseException | IOException broken) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "import.not-csv");
        }
    }
}
