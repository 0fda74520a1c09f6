package ca.roadshow.web.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The access rules of all handlers. The service does not start if a handler has none or names an unknown scope. */
class AccessRules implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Map<String, Scope> scopes = new HashMap<>();

    AccessRules(ObjectProvider<RequestMappingHandlerMapping> mappings, Collection<Scope> scopes) {
        this.mappings = mappings;
        scopes.forEach(scope -> this.scopes.put(scope.variable(), scope));
    }

    static Optional<Access> of(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)));
    }

    Optional<Scope> scope(String variable) {
        return Optional.ofNullable(scopes.get(variable));
    }

    /**
     * Whether the handler is part of this project. Handlers of libraries, such as the API description, and the error
     * handler are open to everyone.
     */
    static boolean ours(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("ca.roadshow.")
                && !ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream().forEach(mapping -> mapping.getHandlerMethods().forEach(this::check));
    }

    private void check(RequestMappingInfo mapping, HandlerMethod handler) {
        if (!ours(handler)) {
            return;
        }
        var access = of(handler)
                .orElseThrow(() -> new IllegalStateException(mapping + " states no access rule: " + handler));
        var variable = access.of();
        if (variable.isEmpty()) {
            if (access.value() == Rule.REVIEWER || access.value() == Rule.DOOR) {
                throw new IllegalStateException(mapping + " must say what its " + access.value() + " is of");
            }
            return;
        }
        var named = mapping.getPatternValues().stream().allMatch(pattern -> pattern.contains("{" + variable + "}"));
        if (!named || scope(variable).isEmpty()) {
            throw new IllegalStateException(mapping + " has a rule for an unknown " + variable);
        }
    }
}
