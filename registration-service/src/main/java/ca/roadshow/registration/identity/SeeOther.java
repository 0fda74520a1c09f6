package ca.roadshow.registration.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a POST, 303 to a path on this origin. */
final class SeeOther {

    private SeeOther() {}

    static ModelAndView at(String path) {
        var view = new RedirectView(path, true, false);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
