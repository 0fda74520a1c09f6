package ca.roadshow.web.problem;

/**
 * What is wrong with one part of the input, in the caller's language.
 *
 * @param field the path as the caller sent it, such as {@code speaker.email} or {@code topics[1]}
 * @param code stable, lower-kebab, such as {@code required}
 */
public record InputError(String field, String code, String message) {}
