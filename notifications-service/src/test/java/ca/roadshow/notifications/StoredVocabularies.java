package ca.roadshow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.testkit.Approved;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.stereotype.Component;

/** Compares the stored form of an aggregate's events with the approved files. */
@Component
public class StoredVocabularies {

    private final Serializer serializer;

    StoredVocabularies(Serializer serializer) {
        this.serializer = serializer;
    }

    /** @param events the sealed interface of all events */
    public static void hasAnExampleOfEach(Class<?> events, List<?> examples) {
        assertThat(examples)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.<Class<?>>asList(events.getPermittedSubclasses()));
    }

    public void areStoredAsApproved(List<?> examples) {
        for (var event : examples) {
            var stored = StoredVocabulary.nameOf(event.getClass());
            Approved.json(
                    "stored/%s.%d".formatted(stored.value(), stored.revision()),
                    serializer.serialize(event, String.class).getData());
        }
    }

    /**
     * Checks that files of the current revision equal the examples and that files of earlier revisions are readable.
     *
     * @param prefix of the stored names, such as {@code campaign.}
     */
    public void areReadFromApproved(String prefix, Class<?> events, List<?> examples) throws IOException {
        for (var file : Approved.files("stored")) {
            var name = file.getFileName().toString().replaceFirst("\\.json$", "");
            if (!name.startsWith(prefix)) {
                continue;
            }
            var type = new SimpleSerializedType(
                    name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1));
            Object event =
                    serializer.deserialize(new SimpleSerializedObject<>(Files.readString(file), String.class, type));
            assertThat(event).isInstanceOf(events);
            if (StoredVocabulary.nameOf(event.getClass()).revision() == Integer.parseInt(type.getRevision())) {
                assertThat(event).isIn(examples);
            }
        }
    }
}
