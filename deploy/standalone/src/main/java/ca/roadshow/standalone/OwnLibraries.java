package ca.roadshow.standalone;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Removes auto-configurations that belong to libraries of the other applications on the common class path. */
final class OwnLibraries implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The property with prefixes of class names that an application must not use. */
    static final String WITHOUT = "roadshow.standalone.without";

    private List<String> others = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        others = Binder.get(environment)
                .bind(WITHOUT, Bindable.listOf(String.class))
                .orElse(List.of());
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var kept = new boolean[configurations.length];
        for (var i = 0; i < kept.length; i++) {
            var name = Objects.requireNonNullElse(configurations[i], "");
            kept[i] = others.stream().noneMatch(name::startsWith);
        }
        return kept;
    }
}
