package ca.roadshow.notifications.subscriber.imports;

/**
 * A row of a file that was not imported.
 *
 * @param row line in the file, from 1; the header is line 1
 * @param field name of the column
 * @param code reason, in lower case with hyphens
 */
public record RefusedRow(int row, String field, String code) {}
