package ca.roadshow.cfp.exchange;

/**
 * A row that is not imported.
 *
 * @param row line of a CSV file, where the header is line 1; place in a JSON file, from 1
 * @param field what is wrong, such as {@code format}
 * @param code reason in lower-kebab
 */
record RefusedTalk(int row, String field, String code) {}
