package ca.roadshow.web.form;

import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.locale.Zones;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The options of a form's lists in the reader's language: label by value, in order. Templates see it as {@code @formChoices}. */
public class FormChoices {

    private static final int LONGEST_TIME = 40;

    private final Dates dates;
    private final MessageSource messages;

    FormChoices(Dates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    public static <T> Map<String, String> of(
            Collection<T> things, Function<T, String> value, Function<T, String> label) {
        var choices = new LinkedHashMap<String, String>();
        things.forEach(thing -> choices.put(value.apply(thing), label.apply(thing)));
        return choices;
    }

    /** Values whose label is the message {@code <prefix><value>}. */
    public Map<String, String> named(String prefix, Collection<String> values) {
        return of(values, Function.identity(), value -> message(prefix + value));
    }

    /** An option with the empty value, then the others. */
    public Map<String, String> blankFirst(String messageKey, Map<String, String> others) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", message(messageKey));
        others.forEach(choices::putIfAbsent);
        return choices;
    }

    /** The options, then one with the empty value. */
    public Map<String, String> blankLast(Map<String, String> others, String messageKey) {
        var choices = new LinkedHashMap<>(others);
        choices.put("", message(messageKey));
        return choices;
    }

    /** Each language by its own name. */
    public static Map<String, String> languages() {
        return of(List.of(Language.values()), Language::code, language -> switch (language) {
            case EN -> "English";
            case FR -> "Français";
        });
    }

    /**
     * The zones of Canada, then the chosen one if it is another.
     *
     * @param chosen a zone, or invalid input, which is its own label
     * @param place follows the zone's name in parentheses, because several zones have the same name
     */
    public Map<String, String> zones(@Nullable String chosen, Function<ZoneId, String> place) {
        var choices = of(Zones.OF_CANADA, Function.identity(), zone -> zone(zone, place));
        if (chosen != null) {
            choices.putIfAbsent(chosen, zone(chosen, place));
        }
        return choices;
    }

    /** The city in a zone's id: {@code St Johns} of {@code America/St_Johns}. */
    public static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /**
     * For a time that occurs twice: a blank option, then both hours by offset. Empty for any other time and for invalid
     * input.
     */
    public Map<String, String> repeatedHours(@Nullable String typed, ZoneId zone) {
        var local = local(typed);
        var offsets = local == null ? List.<ZoneOffset>of() : zone.getRules().getValidOffsets(local);
        return local == null || offsets.size() < 2
                ? Map.of()
                : blankFirst(
                        "part.which-of-two.choose",
                        of(offsets, ZoneOffset::getId, offset -> dates.offset(local, offset, zone)));
    }

    private String zone(String id, Function<ZoneId, String> place) {
        return Zones.region(id)
                .map(zone -> dates.zone(zone) + " (" + place.apply(zone) + ")")
                .orElse(id);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static @Nullable LocalDateTime local(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() || typed.length() > LONGEST_TIME
                    ? null
                    : LocalDateTime.parse(typed.strip().replace(' ', 'T'));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
