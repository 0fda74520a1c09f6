package ca.roadshow.cfp;

import ca.roadshow.testkit.FormFields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Pages as text, and what a browser sends back of them. */
public final class Forms {

    private Forms() {}

    /** What stands hidden in a page's form, and what was typed. */
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

    /** The label of the field with that id. */
    public static String label(String page, String id) {
        var start = page.indexOf("<label for=\"" + id + "\"");
        return page.substring(start, page.indexOf("</label>", start));
    }
}
