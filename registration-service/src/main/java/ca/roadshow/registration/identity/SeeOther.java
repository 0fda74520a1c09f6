package ca.roadshow.registration.identity;

import ca.roadshow.web.page.LocalPath;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a POST, 303 to a path on this origin. */
final class SeeOther {

    private SeeOther() {}

    static ModelAndView at(String path) {
        var localPath = new LocalPath(path);
        var view = new RedirectView(localPath.value(), true, false);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
