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

/** Keeps from each application what only the others' libraries on the joint class path would configure in it. */
final class OwnLibraries implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The property that lists, by the beginnings of class names, what an application goes without. */
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
