package ca.roadshow.standalone.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A part of plain text: a link, or the text between links. */
record TextPiece(String text, boolean link) {

    /** A full stop after an address is not part of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    static List<TextPiece> of(String text) {
        var pieces = new ArrayList<TextPiece>();
        var end = 0;
        for (var found = ADDRESS.matcher(text); found.find(); end = found.end()) {
            if (found.start() > end) pieces.add(new TextPiece(text.substring(end, found.start()), false));
            pieces.add(new TextPiece(found.group(), true));
        }
        if (end < text.length()) pieces.add(new TextPiece(text.substring(end), false));
        return pieces;
    }
}
