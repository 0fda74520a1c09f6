package ca.roadshow.web.form;

import ca.roadshow.web.locale.Dates;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The options for an hour that occurs twice; templates see it as {@code @repeatedHours}. */
public class RepeatedHours {

    private static final int LONGEST = 40;

    private final Dates dates;
    private final MessageSource messages;

    RepeatedHours(Dates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** A blank option, then both hours by offset; empty for any other time and for invalid input. */
    public Map<String, String> of(@Nullable String typed, ZoneId zone) {
        var choices = new LinkedHashMap<String, String>();
        var local = local(typed);
        var offsets = local == null ? List.<ZoneOffset>of() : zone.getRules().getValidOffsets(local);
        if (local != null && offsets.size() > 1) {
            choices.put("", messages.getMessage("part.which-of-two.choose", null, LocaleContextHolder.getLocale()));
            offsets.forEach(offset -> choices.put(offset.getId(), dates.offset(local, offset, zone)));
        }
        return choices;
    }

    private static @Nullable LocalDateTime local(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() || typed.length() > LONGEST
                    ? null
                    : LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
