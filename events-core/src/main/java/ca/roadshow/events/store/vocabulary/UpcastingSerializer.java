package ca.roadshow.events.store.vocabulary;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/** Applies upcasters when it reads copies of events, such as dead letters. Axon itself does not. */
public final class UpcastingSerializer implements Serializer {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public UpcastingSerializer(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return serializer.deserialize(upcast(stored));
    }

    /** Upcasters read only type, revision and content. */
    private <S> SerializedObject<?> upcast(SerializedObject<S> stored) {
        var type = stored.getType();
        var entry = new GenericDomainEventEntry<>(
                "",
                "",
                0,
                "",
                "1970-01-01T00:00:00Z",
                type.getName(),
                type.getRevision(),
                stored.getData(),
                stored.getData());
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .<SerializedObject<?>>map(IntermediateEventRepresentation::getData)
                .orElse(stored);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        return serializer.serialize(object, expected);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return serializer.canSerializeTo(expected);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return serializer.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return serializer.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return serializer.getConverter();
    }
}
