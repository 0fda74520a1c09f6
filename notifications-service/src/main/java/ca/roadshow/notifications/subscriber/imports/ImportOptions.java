package ca.roadshow.notifications.subscriber.imports;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.web.locale.Language;
import java.util.Map;
import java.util.Set;

/**
 * The options of an import.
 *
 * @param ask whether rows without proof of consent get a confirmation mail; otherwise they are refused
 * @param language language of rows without one
 * @param topics topics of rows without topics
 * @param allowed topics for which the organizer may import
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
