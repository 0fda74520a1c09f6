package ca.roadshow.web.form;

/** How a form names the two fields of a text in English and French. */
public enum LanguageFields {
    /** {@code title.en} and {@code title.fr}. */
    NESTED(".en", ".fr"),
    /** {@code titleEn} and {@code titleFr}. */
    FLAT("En", "Fr");

    private final String en;
    private final String fr;

    LanguageFields(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    String en(String field) {
        return field + en;
    }

    String fr(String field) {
        return field + fr;
    }
}
