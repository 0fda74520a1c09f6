package ca.roadshow.registration.identity.role;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.AccessRegister.Holder;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.registration.identity.erasure.ErasureForm;
import ca.roadshow.registration.identity.erasure.Erasures;
import ca.roadshow.registration.identity.person.PersonInPath;
import ca.roadshow.registration.identity.person.PersonNames;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The holders of the roles that the organizer may give. */
@Controller
@Access(Rule.ORGANIZER)
class PeoplePages {

    private static final String PEOPLE = "/organizer/people";

    record HolderLine(
            String addressId, String name, @Nullable String email, String trust, String value) {}

    private final AccessRegister register;
    private final Trusts trusts;
    private final RoleGrants grants;
    private final Erasures erasures;
    private final PersonNames names;
    private final AddressIds addressIds;
    private final InputErrors inputErrors;
    private final MessageSource messages;

    PeoplePages(
            AccessRegister register,
            Trusts trusts,
            RoleGrants grants,
            Erasures erasures,
            PersonNames names,
            AddressIds addressIds,
            InputErrors inputErrors,
            MessageSource messages) {
        this.register = register;
        this.trusts = trusts;
        this.grants = grants;
        this.erasures = erasures;
        this.names = names;
        this.addressIds = addressIds;
        this.inputErrors = inputErrors;
        this.messages = messages;
    }

    @GetMapping(PEOPLE)
    ModelAndView list(SignedIn organizer, @RequestParam(defaultValue = "") String done, Locale locale) {
        return page(organizer, GrantForm.BLANK, Map.of()).addObject("done", done(done, locale));
    }

    @ShowsFormAgain("role-form")
    @PostMapping(PEOPLE)
    ModelAndView give(SignedIn organizer, @Valid @ModelAttribute("form") GrantForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return again(organizer, form, inputErrors.byField(binding));
        }
        var grant = trusts.read(form.trust());
        if (grant.isEmpty()) {
            var unknown = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "role.not-yours")
                    .field("trust", "not-yours");
            return again(organizer, form, inputErrors.byField(unknown));
        }
        if (Redisplay.isAsked()) {
            return page(organizer, form, Map.of());
        }
        var language = Optional.ofNullable(form.locale()).orElse(Language.EN);
        var contact = new HolderContact(
                Objects.requireNonNull(form.name()), Objects.requireNonNull(form.email()), language.code());
        grants.give(organizer, contact, grant.get());
        return SeeOther.at(PEOPLE + "?done=granted");
    }

    @PostMapping(PEOPLE + "/{person}/revocation")
    ModelAndView take(SignedIn organizer, @PathVariable String person, @RequestParam(defaultValue = "") String trust) {
        var held = register.rolesOf(PersonInPath.of(person)).grants().stream()
                .filter(grant -> Trusts.write(grant).equals(trust))
                .findFirst();
        held.ifPresent(grant -> grants.take(organizer, new AddressId(person), grant));
        return SeeOther.at(PEOPLE + "?done=revoked");
    }

    /** @param sure sent by the confirmation page. The address is in the body, so that no log or browser history keeps it. */
    @Access(Rule.NETWORK_ORGANIZER)
    @ShowsFormAgain("erasure-form")
    @PostMapping("/organizer/erasures")
    ModelAndView erase(
            SignedIn organizer,
            @Valid @ModelAttribute("erasure") ErasureForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "false") String sure) {
        if (binding.hasErrors()) {
            return again(organizer, GrantForm.BLANK, inputErrors.byField(binding))
                    .addObject("erased", form.erased());
        }
        var erased = Objects.requireNonNull(form.erased());
        if (!sure.equals("true") || Redisplay.isAsked()) {
            return new ModelAndView("identity/erase", Map.of("erased", erased));
        }
        erasures.order(addressIds.of(erased), organizer.id(), Origin.WEB);
        return SeeOther.at("/organizer/erasures");
    }

    private ModelAndView again(SignedIn organizer, GrantForm form, Map<String, String> errors) {
        var page = page(organizer, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(SignedIn organizer, GrantForm form, Map<String, String> errors) {
        return new ModelAndView("identity/people")
                .addObject("holders", holders(organizer.roles()))
                .addObject("trusts", trusts.choices(organizer.roles()))
                .addObject("mayErase", organizer.roles().organizesEverything())
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private List<HolderLine> holders(Roles roles) {
        return register.holders().stream()
                .filter(holder -> trusts.mayChoose(roles, holder.grant()))
                .map(this::line)
                .toList();
    }

    private HolderLine line(Holder holder) {
        var person = new AddressId(holder.addressId());
        return new HolderLine(
                holder.addressId(),
                names.name(person),
                names.contact(person).map(HolderContact::email).orElse(null),
                trusts.words(holder.grant()),
                Trusts.write(holder.grant()));
    }

    private @Nullable String done(String what, Locale locale) {
        return what.matches("granted|revoked") ? messages.getMessage("people.done." + what, null, locale) : null;
    }
}
