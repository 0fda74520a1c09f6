package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds for a domain event whose simple name no integration event on the class path bears. */
final class ShareNoNameWithContracts extends ArchCondition<JavaClass> {

    private final String contractPackage;
    private Set<String> integrationEvents = Set.of();

    ShareNoNameWithContracts() {
        this("ca.roadshow.events.contract");
    }

    ShareNoNameWithContracts(String contractPackage) {
        super("share no simple name with an integration event");
        this.contractPackage = contractPackage;
    }

    /** A service's rules see its own classes only, so the contracts are read from the class path. */
    @Override
    public void init(Collection<JavaClass> domainEvents) {
        integrationEvents = new ClassFileImporter()
                .importPackages(contractPackage).stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void check(JavaClass domainEvent, ConditionEvents events) {
        if (integrationEvents.contains(domainEvent.getSimpleName())) {
            events.add(SimpleConditionEvent.violated(
                    domainEvent, domainEvent.getName() + " has the name of an integration event"));
        }
    }
}
