package ca.roadshow.events.store.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Serializes events as JSON with {@link StoredAs} names instead of class names. Only Axon's own types (tokens,
 * metadata) keep their class names; other types without a logical name are refused.
 */
final class LogicalTypeSerializer extends Jackson3Serializer {

    /**
     * Axon's replay tokens contain the class name of the token that they wrap; only Axon's own classes are accepted.
     */
    private static final PolymorphicTypeValidator TOKENS = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .build();

    private final Map<String, Class<?>> classes = new HashMap<>();

    LogicalTypeSerializer(Collection<StoredVocabulary> vocabularies) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(TOKENS)));
        for (var vocabulary : vocabularies) {
            for (var type : vocabulary.types()) {
                var previous = classes.put(StoredVocabulary.nameOf(type).value(), type);
                if (previous != null) {
                    throw new IllegalStateException(
                            previous.getName() + " and " + type.getName() + " are both stored as "
                                    + StoredVocabulary.nameOf(type).value());
                }
            }
        }
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var known = classes.get(type.getName());
        return known == null ? type.getName() : known.getName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type == null
                || type.getName().startsWith("org.axonframework.")
                || type.getName().startsWith("java.")) {
            return super.typeForClass(type);
        }
        var name = StoredVocabulary.nameOf(type);
        if (!Objects.equals(classes.get(name.value()), type)) {
            throw new IllegalStateException(type.getName() + " is in no stored vocabulary");
        }
        return new SimpleSerializedType(name.value(), Integer.toString(name.revision()));
    }
}
