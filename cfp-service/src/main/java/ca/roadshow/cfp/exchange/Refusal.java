package ca.roadshow.cfp.exchange;

/** The reason why a row is not imported. */
final class Refusal extends Exception {

    private final String field;
    private final String code;

    Refusal(TalkColumn column, String code) {
        this(column.field(), code);
    }

    Refusal(String field, String code) {
        super(code, null, false, false);
        this.field = field;
        this.code = code;
    }

    RefusedTalk of(int row) {
        return new RefusedTalk(row, field, code);
    }
}
