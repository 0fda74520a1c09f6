package ca.roadshow.registration.about;

import ca.roadshow.web.locale.Language;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What an installation says about itself; where nothing is set, the built-in texts are shown. */
@Validated
@ConfigurationProperties("roadshow.pages")
record AboutProperties(
        @DefaultValue @NotNull Page privacy,
        @DefaultValue @NotNull Page codeOfConduct,
        @DefaultValue @NotNull Page contact) {

    /** Each value is a web address, or the path of a file in Markdown. One language alone is shown to everyone. */
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
