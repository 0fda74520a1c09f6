package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.notifications.campaign.Attended;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form fields of the audience condition “came to a meetup”, not parsed. */
record AttendedFields(
        @Schema(description = "Only people who came to a meetup in the last so many months, 1 to 60", example = "12")
        @Nullable
        String months,

        @Schema(
                description = "Slugs of the communities whose meetups count. Without any: the communities of the"
                        + " campaign, or all if it has none")
        @Nullable
        List<@Nullable String> communities) {

    static final AttendedFields NONE = new AttendedFields(null, null);

    static AttendedFields of(@Nullable Attended attended) {
        return attended == null
                ? NONE
                : new AttendedFields(
                        Integer.toString(attended.months()),
                        attended.communities().stream()
                                .<@Nullable String>map(slug -> slug)
                                .toList());
    }

    public boolean hasCommunity(String slug) {
        return communities != null && communities.contains(slug);
    }
}
