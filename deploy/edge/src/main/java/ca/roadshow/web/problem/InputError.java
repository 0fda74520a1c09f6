package ca.roadshow.web.problem;

/**
 * An error in the input, in the caller's language.
 *
 * @param field the path as the caller sent it, such as {@code speaker.email} or {@code topics[1]}
 * @param code stable, in lower case with hyphens, such as {@code required}
 */
public record InputError(String field, String code, String message) {}
