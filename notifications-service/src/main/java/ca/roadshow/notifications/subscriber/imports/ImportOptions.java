package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.web.locale.Language;
import java.util.Map;
import java.util.Set;

/**
 * How a file is imported.
 *
 * @param ask whether rows without proof of consent get a confirmation mail; otherwise they stay out
 * @param language of rows that name none
 * @param topics of rows that name none
 * @param allowed topics that the organizer may import for
 * @param columns chosen names of columns in the file; see {@link FileColumns}
 */
record ImportOptions(
        AddressId organizer,
        boolean dryRun,
        boolean ask,
        Language language,
        Set<String> topics,
        Set<String> allowed,
        Map<String, String> columns) {}
