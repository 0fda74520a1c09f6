package ca.roadshow.events.store.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.Test;

class BatchedWritesTest {

    private final List<List<String>> statements = new ArrayList<>();
    private final BatchedWrites<String> writes = new BatchedWrites<>(this::write);

    /** Fails for a value that a database could not store. */
    private void write(List<String> values) {
        if (values.contains("zoe: unstorable")) {
            throw new IllegalStateException("unstorable");
        }
        statements.add(values);
    }

    @Test
    void writesBatchTogetherBeforeCommit() {
        var beforeCommit = new ArrayList<Integer>();
        assertThat(handled(
                        value -> {
                            add(value);
                            beforeCommit.add(statements.size());
                        },
                        "zoe: 1",
                        "noah: 1"))
                .isTrue();
        assertThat(beforeCommit).containsOnly(0);
        assertThat(statements).containsExactly(List.of("zoe: 1", "noah: 1"));
    }

    @Test
    void writesNothingIfBatchFails() {
        assertThat(handled(
                        value -> {
                            add(value);
                            if (value.startsWith("noah")) {
                                throw new IllegalStateException("The handler of another projection fails");
                            }
                        },
                        "zoe: 1",
                        "noah: 1"))
                .isFalse();
        assertThat(statements).isEmpty();
    }

    @Test
    void keepsOrderOfOneRow() {
        assertThat(handled(this::add, "zoe: 1", "noah: 1", "zoe: 2")).isTrue();
        assertThat(statements).containsExactly(List.of("zoe: 1", "noah: 1"), List.of("zoe: 2"));
    }

    @Test
    void writesBeforeAnotherStatementChangesRow() {
        assertThat(handled(
                        value -> {
                            if (value.endsWith("left")) {
                                writes.writeBefore(key(value));
                                statements.add(List.of(value));
                            } else {
                                add(value);
                            }
                        },
                        "zoe: 1",
                        "noah: left",
                        "zoe: left",
                        "zoe: 2"))
                .isTrue();
        assertThat(statements)
                .containsExactly(List.of("noah: left"), List.of("zoe: 1"), List.of("zoe: left"), List.of("zoe: 2"));
    }

    @Test
    void writesValuesOneByOneAfterFailure() {
        assertThat(handled(this::add, "noah: 1", "zoe: unstorable", "emma: 1")).isFalse();
        assertThat(statements).isEmpty();
        var failing = new ArrayList<String>();
        assertThat(handled(
                        value -> {
                            try {
                                add(value);
                            } catch (IllegalStateException unstorable) {
                                failing.add(value);
                            }
                        },
                        "noah: 1",
                        "zoe: unstorable",
                        "emma: 1"))
                .isTrue();
        assertThat(failing).containsExactly("zoe: unstorable");
        assertThat(statements).containsExactly(List.of("noah: 1"), List.of("emma: 1"));
    }

    private void add(String value) {
        writes.add(key(value), value);
    }

    private static String key(String value) {
        return value.substring(0, value.indexOf(':'));
    }

    /** Handles a batch of events as a processor does; returns whether it commits. */
    private static boolean handled(Consumer<String> handler, String... values) {
        var events = Arrays.stream(values)
                .<EventMessage<?>>map(GenericEventMessage::asEventMessage)
                .toList();
        var batch = new BatchingUnitOfWork<>(events);
        try {
            var result = batch.executeWithResult(
                    () -> {
                        handler.accept((String) batch.getMessage().getPayload());
                        return "handled";
                    },
                    RollbackConfigurationType.ANY_THROWABLE);
            return !result.isExceptional();
        } catch (RuntimeException failedToCommit) {
            return false;
        }
    }
}
