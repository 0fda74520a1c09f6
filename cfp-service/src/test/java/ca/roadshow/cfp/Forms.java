package ca.roadshow.cfp;

import ca.roadshow.testkit.FormFields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads forms from pages and fills them in like a browser. */
public final class Forms {

    private Forms() {}

    /** Returns the hidden fields of the form on a page, with the given fields. */
    public static MultiValueMap<String, String> filledIn(MvcTestResult page, Map<String, String> typed) {
        var all = typed(FormFields.of(body(page)));
        all.setAll(typed);
        return all;
    }

    public static MultiValueMap<String, String> typed(Map<String, String> fields) {
        var all = new LinkedMultiValueMap<String, String>();
        all.setAll(fields);
        return all;
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Returns the label of the field with this id. */
    public static String label(String page, String id) {
        var start = page.indexOf("<label for=\"" + id + "\"");
        return page.substring(start, page.indexOf("</label>", start));
    }
}
