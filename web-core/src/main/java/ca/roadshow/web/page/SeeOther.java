package ca.roadshow.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a form was taken in, 303 (RFC 9110, section 15.4.4) to a path on this site. */
public final class SeeOther {

    private SeeOther() {}

    /** @throws IllegalArgumentException where the path is no {@link LocalPath} */
    public static ModelAndView at(String path) {
        var view = new RedirectView(new LocalPath(path).value(), true, false);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
