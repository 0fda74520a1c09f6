package ca.roadshow.events.store.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The records of one feature that are stored as events or snapshots. Each has {@link StoredAs}. */
public record StoredVocabulary(List<Class<?>> types) {

    public StoredVocabulary {
        types = List.copyOf(types);
        types.forEach(StoredVocabulary::nameOf);
    }

    /** All records that the sealed interface permits, and others such as snapshots. */
    public static StoredVocabulary of(Class<?> vocabulary, Class<?>... others) {
        return new StoredVocabulary(
                Stream.concat(Arrays.stream(vocabulary.getPermittedSubclasses()), Arrays.stream(others))
                        .toList());
    }

    public static StoredAs nameOf(Class<?> type) {
        return Objects.requireNonNull(
                type.getAnnotation(StoredAs.class), () -> type.getName() + " is stored without a logical name");
    }
}
