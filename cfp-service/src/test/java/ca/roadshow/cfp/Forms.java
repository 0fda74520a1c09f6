package ca.roadshow.cfp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** What a browser would send back of a page without being asked. */
public final class Forms {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private Forms() {}

    /** The hidden inputs of a page, by name. */
    public static Map<String, String> hidden(MvcTestResult page) {
        var inputs = new LinkedHashMap<String, String>();
        HIDDEN.matcher(body(page)).results().forEach(input -> {
            var name = NAME.matcher(input.group());
            var value = VALUE.matcher(input.group());
            if (name.find()) {
                inputs.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
            }
        });
        return inputs;
    }

    public static MultiValueMap<String, String> filledIn(Map<String, String> hidden, Map<String, String> typed) {
        var all = new LinkedMultiValueMap<String, String>();
        all.setAll(hidden);
        all.setAll(typed);
        return all;
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
