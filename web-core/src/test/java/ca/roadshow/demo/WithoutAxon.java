package ca.roadshow.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Nothing here has facts to store; Axon stands on the class path for the parts that only services have. */
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
