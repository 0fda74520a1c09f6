package ca.roadshow.registration.about;

import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** An installation's texts about itself; built-in texts are shown if nothing is set. */
@Validated
@ConfigurationProperties("roadshow.pages")
record AboutProperties(
        @DefaultValue @NotNull Page privacy,
        @DefaultValue @NotNull Page codeOfConduct,
        @DefaultValue @NotNull Page contact) {

    /** Each value is a web address or the path of a Markdown file. If only one language is set, everyone sees it. */
    record Page(@Nullable String en, @Nullable String fr) {

        @Nullable
        String in(Language language) {
            return switch (language) {
                case EN -> en == null ? fr : en;
                case FR -> fr == null ? en : fr;
            };
        }

        Language shown(Language language) {
            return switch (language) {
                case EN -> en == null && fr != null ? Language.FR : Language.EN;
                case FR -> fr == null && en != null ? Language.EN : Language.FR;
            };
        }
    }
}
