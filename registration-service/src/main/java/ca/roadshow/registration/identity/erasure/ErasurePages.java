package ca.roadshow.registration.identity.erasure;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.identity.erasure.FindErasures.OrderedErasure;
import ca.roadshow.registration.identity.person.PersonNames;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.locale.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page that lists erasures. Each row shows the time, the person who ordered it, and the services that have carried it out. */
@Controller
@Access(Rule.NETWORK_ORGANIZER)
class ErasurePages {

    /** The network's time zone. */
    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private static final List<String> SERVICES = List.of("registration", "cfp", "notifications");

    record Line(
            String reference,
            Instant orderedAt,
            String ordered,
            String by,
            Map<String, String> answers,
            String topicsForgotten) {}

    private final FindErasures erasures;
    private final PersonNames names;
    private final Dates dates;
    private final MessageSource messages;

    ErasurePages(FindErasures erasures, PersonNames names, Dates dates, MessageSource messages) {
        this.erasures = erasures;
        this.names = names;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/organizer/erasures")
    ModelAndView list(Locale locale) {
        var lines = erasures.latest().stream().map(each -> line(each, locale)).toList();
        return new ModelAndView("identity/erasures", Map.of("erasures", lines, "services", SERVICES));
    }

    private Line line(OrderedErasure erasure, Locale locale) {
        return new Line(
                erasure.reference(),
                erasure.orderedAt(),
                when(erasure.orderedAt()),
                Optional.ofNullable(erasure.by())
                        .map((AddressId by) -> names.name(by))
                        .orElseGet(() -> messages.getMessage("erasures.by.themselves", null, locale)),
                answers(erasure.answers()),
                dates.day(erasure.orderedAt().plus(Topic.KEPT), ZONE));
    }

    private Map<String, String> answers(Map<Topic, Instant> answers) {
        var said = new LinkedHashMap<String, String>();
        answers.forEach((service, at) -> said.put(service.name().toLowerCase(Locale.ROOT), when(at)));
        return said;
    }

    private String when(Instant at) {
        return dates.moment(at, ZONE);
    }
}
