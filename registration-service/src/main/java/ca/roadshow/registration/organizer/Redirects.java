package ca.roadshow.registration.organizer;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a form was taken in: see other (RFC 9110, section 15.4.4). */
final class Redirects {

    private Redirects() {}

    static ModelAndView to(String path) {
        var view = new RedirectView(path, true, false);
        view.setExposeModelAttributes(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView toMeetup(String slug) {
        return to("/organizer/meetups/" + slug);
    }
}
