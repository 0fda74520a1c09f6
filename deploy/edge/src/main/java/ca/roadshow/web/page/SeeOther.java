package ca.roadshow.web.page;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects with 303 (RFC 9110, section 15.4.4). */
public final class SeeOther {

    private SeeOther() {}

    /**
     * Redirects to a path on this site, usually after a form.
     *
     * @throws IllegalArgumentException if the path is not a {@link LocalPath}
     */
    public static ModelAndView at(String path) {
        return to(new RedirectView(new LocalPath(path).value(), true, false));
    }

    /** Redirects to a page of another site. Must be used with configured addresses only, never with input. */
    public static ModelAndView atConfigured(URI page) {
        return to(new RedirectView(page.toString()));
    }

    private static ModelAndView to(RedirectView view) {
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
