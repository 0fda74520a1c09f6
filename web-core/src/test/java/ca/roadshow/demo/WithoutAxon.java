package ca.roadshow.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Keeps Axon, which web-core brings, out of an application that has no event store. */
class WithoutAxon implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            wanted[i] = !Objects.toString(names[i], "").startsWith("org.axonframework.");
        }
        return wanted;
    }
}
