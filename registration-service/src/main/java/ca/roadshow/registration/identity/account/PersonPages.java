package ca.roadshow.registration.identity.account;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Role;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.audit.AuditEntry;
import ca.roadshow.events.store.audit.AuditEntry.Change;
import ca.roadshow.events.store.audit.AuditTrail;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.person.PersonEvent;
import ca.roadshow.registration.identity.person.PersonEvent.ErasureOrdered;
import ca.roadshow.registration.identity.person.PersonEvent.RoleGiven;
import ca.roadshow.registration.identity.person.PersonEvent.RoleTaken;
import ca.roadshow.registration.identity.person.PersonEvent.SessionsClosed;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.registration.identity.person.PersonInPath;
import ca.roadshow.registration.identity.person.PersonNames;
import ca.roadshow.registration.identity.role.Trusts;
import ca.roadshow.registration.identity.signin.Sessions;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person as organizers see them: their roles, and who changed them when. */
@Controller
class PersonPages {

    private static final List<Class<? extends PersonEvent>> ROLE_EVENTS =
            List.of(RoleGiven.class, RoleTaken.class, SessionsClosed.class, ErasureOrdered.class);

    private static final List<Class<? extends PersonEvent>> ROLES = List.of(RoleGiven.class, RoleTaken.class);

    private static final Set<String> FIELDS = Set.of("role", "scope", "reference");

    private final AccessRegister register;
    private final Trusts trusts;
    private final Sessions sessions;
    private final PersonNames names;
    private final AuditTrail audit;
    private final AuditLines lines;
    private final MessageSource messages;

    PersonPages(
            AccessRegister register,
            Trusts trusts,
            Sessions sessions,
            PersonNames names,
            AuditTrail audit,
            AuditLines lines,
            MessageSource messages) {
        this.register = register;
        this.trusts = trusts;
        this.sessions = sessions;
        this.names = names;
        this.audit = audit;
        this.lines = lines;
        this.messages = messages;
    }

    @Access(Rule.ORGANIZER)
    @GetMapping("/organizer/people/{person}")
    ModelAndView person(
            SignedIn organizer,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String done,
            Locale locale) {
        var shown = PersonInPath.of(person);
        var roles = register.rolesOf(shown);
        if (!maySee(organizer.roles(), roles)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        var everything = organizer.roles().organizesEverything();
        var trail = everything
                ? audit.of(PersonId.of(shown).value(), ROLE_EVENTS)
                : givableRoleChanges(organizer.roles(), shown);
        var contact = names.contact(shown);
        if (trail.isEmpty() && contact.isEmpty()) {
            throw PersonInPath.notFound();
        }
        return new ModelAndView("identity/person")
                .addObject("addressId", person)
                .addObject("name", names.name(shown))
                .addObject("email", contact.map(HolderContact::email).orElse(null))
                .addObject(
                        "trusts",
                        roles.grants().stream()
                                .filter(grant -> trusts.mayChoose(organizer.roles(), grant))
                                .map(trusts::words)
                                .sorted()
                                .toList())
                .addObject("mayEndSessions", everything)
                .addObject(
                        "trail",
                        lines.of(
                                trail.stream()
                                        .map(PersonPages::withoutPreviousValues)
                                        .toList(),
                                locale))
                .addObject(
                        "done",
                        done.equals("sessions") ? messages.getMessage("people.done.sessions", null, locale) : null);
    }

    @Access(Rule.NETWORK_ORGANIZER)
    @PostMapping("/organizer/people/{person}/sessions/end")
    ModelAndView endSessions(SignedIn organizer, @PathVariable String person) {
        sessions.end(PersonInPath.of(person), organizer.id(), Origin.WEB);
        return SeeOther.at("/organizer/people/" + person + "?done=sessions");
    }

    private boolean maySee(Roles organizer, Roles roles) {
        return organizer.organizesEverything()
                || roles.grants().stream().anyMatch(grant -> trusts.mayChoose(organizer, grant));
    }

    /** The changes of roles that the organizer may give. An entry has a role or scope only if it differs from the entry before. */
    private List<AuditEntry> givableRoleChanges(Roles organizer, AddressId person) {
        var role = "";
        var scope = "";
        var theirs = new ArrayList<AuditEntry>();
        for (var entry : audit.of(PersonId.of(person).value(), ROLES).reversed()) {
            role = after(entry, "role", role);
            scope = after(entry, "scope", scope);
            if (trusts.mayChoose(organizer, new Grant(Role.valueOf(role), scope))) {
                var changes = List.of(new Change("role", null, role), new Change("scope", null, scope));
                theirs.addFirst(new AuditEntry(entry.at(), entry.actor(), entry.origin(), entry.event(), changes));
            }
        }
        return theirs;
    }

    private static String after(AuditEntry entry, String field, String before) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .map(Change::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(before);
    }

    /** Without previous values: a role does not replace the role that was given before. */
    private static AuditEntry withoutPreviousValues(AuditEntry entry) {
        var changes = entry.changes().stream()
                .filter(change -> FIELDS.contains(change.field()))
                .map(change -> new Change(change.field(), null, change.after()))
                .toList();
        return new AuditEntry(entry.at(), entry.actor(), entry.origin(), entry.event(), changes);
    }
}
