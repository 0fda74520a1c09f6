package ca.roadshow.notifications.embed;

import ca.roadshow.web.address.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the form; absent fields are null. */
record EmbedForm(
        @NotBlank @EmailAddress @Nullable String email,
        @NotEmpty @Size(max = 50) @Nullable List<String> topic) {

    static final EmbedForm EMPTY = new EmbedForm("", List.of());

    /** Whether the form has a value for this topic. Used by the template. */
    public boolean has(String name) {
        return topic != null && topic.contains(name);
    }

    /** Does not contain the address. */
    @Override
    public String toString() {
        return "EmbedForm[" + topic + "]";
    }
}
