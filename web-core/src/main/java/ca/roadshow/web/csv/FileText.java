package ca.roadshow.web.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file: UTF-8 with or without byte order mark, otherwise Windows-1252, which older spreadsheet programs
 * write.
 */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private FileText() {}

    static String of(byte[] file) {
        var text = decode(file);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** Returns the separator that occurs most often in the first line, outside of quotes. */
    static char separatorOf(String text) {
        var counts = new int[128];
        var quoted = false;
        for (var index = 0; index < text.length(); index++) {
            var each = text.charAt(index);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                break;
            } else if (!quoted && (each == ',' || each == ';' || each == '\t')) {
                counts[each]++;
            }
        }
        var comma = counts[','];
        if (counts[';'] > comma && counts[';'] >= counts['\t']) {
            return ';';
        }
        return counts['\t'] > comma ? '\t' : ',';
    }
}
