package ca.roadshow.web.form;

import ca.roadshow.web.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the page with the form for an address that only accepts forms. */
class FormAddresses {

    private static final String NEW = "/new";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /** @param mappings resolved on the first request, because they depend on the interceptor that uses this class */
    FormAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The nearest page above the address, with the query, which may carry a link's token; the home page if there is none. */
    LocalPath localPathOf(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return LocalPath.of(pageOf(request.getRequestURI(), query)).orElse(new LocalPath("/"));
    }

    private String pageOf(String path, String query) {
        if (isPage(path)) {
            return path + query;
        }
        if (hasPattern(path + NEW)) {
            return path + NEW + query;
        }
        var page = path;
        while (page.lastIndexOf('/') > 0) {
            page = page.substring(0, page.lastIndexOf('/'));
            if (isPage(page)) {
                return page + query;
            }
        }
        return "/";
    }

    private boolean isPage(String path) {
        var parsed = PathContainer.parsePath(path);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> shows(info) && matches(info, parsed));
    }

    private boolean hasPattern(String pattern) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> shows(info) && info.getPatternValues().contains(pattern));
    }

    private static boolean shows(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET);
    }

    private static boolean matches(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
