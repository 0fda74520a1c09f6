package ca.roadshow.web.form;

import jakarta.servlet.http.HttpServletRequest;

/** Looks at what the fragment {@code web/fragments :: guard} put into a form. */
public class FormGuard {

    FormGuard() {}

    /**
     * Refuses what no person sends; handlers show their form again, with everything in it.
     *
     * @throws ca.roadshow.web.problem.ProblemException 422 {@code form.not-human} or {@code form.too-fast}, on the field
     *     {@code form}
     */
    public void check(HttpServletRequest request) {}
}
