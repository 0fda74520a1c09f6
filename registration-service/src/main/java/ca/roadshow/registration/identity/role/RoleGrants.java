package ca.roadshow.registration.identity.role;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.Grant;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.identity.person.PersonCommand.GiveRole;
import ca.roadshow.registration.identity.person.PersonCommand.TakeRole;
import ca.roadshow.registration.identity.person.PersonId;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives and removes roles if the organizer may do so. Returns when this service's register shows the change. */
@Component
class RoleGrants {

    private final Trusts trusts;
    private final AccessRegister register;
    private final AddressIds addressIds;
    private final PersonalData personalData;
    private final Commands commands;
    private final Clock clock;
    private final ViewAwait views;

    RoleGrants(
            Trusts trusts,
            AccessRegister register,
            AddressIds addressIds,
            PersonalData personalData,
            Commands commands,
            Clock clock,
            ViewAwait views) {
        this.trusts = trusts;
        this.register = register;
        this.addressIds = addressIds;
        this.personalData = personalData;
        this.commands = commands;
        this.clock = clock;
        this.views = views;
    }

    void give(SignedIn by, HolderContact contact, Grant grant) {
        check(by, grant);
        var person = addressIds.of(contact.email());
        commands.send(
                new GiveRole(PersonId.of(person), person, grant, personalData.seal(person, contact), clock.instant()),
                RequestProvenance.of(by.id().value(), Origin.WEB));
        await(person, roles -> roles.grants().contains(grant));
    }

    void take(SignedIn by, AddressId person, Grant grant) {
        check(by, grant);
        try {
            commands.send(
                    new TakeRole(PersonId.of(person), person, grant, clock.instant()),
                    RequestProvenance.of(by.id().value(), Origin.WEB));
        } catch (AggregateNotFoundException _) {
            return;
        }
        await(person, roles -> !roles.grants().contains(grant));
    }

    private void await(AddressId person, Predicate<Roles> shown) {
        var _ = views.require(PersonId.of(person).value(), () -> Optional.of(register.rolesOf(person)), shown);
    }

    private void check(SignedIn by, Grant grant) {
        if (!trusts.mayChoose(by.roles(), grant)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "role.not-yours").field("trust", "not-yours");
        }
    }
}
