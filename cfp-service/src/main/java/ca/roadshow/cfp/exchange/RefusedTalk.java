package ca.roadshow.cfp.exchange;

/**
 * A row that is not imported.
 *
 * @param row line of a CSV file, where the header is line 1; position in a JSON file, from 1
 * @param field the invalid field, such as {@code format}
 * @param code reason, in lower case with hyphens
 */
record RefusedTalk(int row, String field, String code) {}
