package ca.roadshow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessMemoryTest {

    private final ProcessHandle here = ProcessHandle.current();

    @Test
    void readsMemoryOfThisProcess() {
        assertThat(ProcessMemory.isKnownHere()).isTrue();
        assertThat(ProcessMemory.megabytes(List.of(here))).isGreaterThan(10);
        assertThat(ProcessMemory.megabytes(List.of())).isZero();
    }

    @Test
    void readsWholeCommandLine() {
        assertThat(ProcessMemory.commandLine(here)).contains("java");
    }
}
