package ca.roadshow.web.input;

/** Text that databases, mails and screens can hold: no NUL or other C0 control but tab and line ends, no half of a surrogate pair. */
final class PlainText {

    private PlainText() {}

    static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return false;
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) return false;
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
