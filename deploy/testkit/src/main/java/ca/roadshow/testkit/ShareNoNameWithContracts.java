package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Fails for a domain event with the simple name of an integration event on the class path. */
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

    /** Reads the contracts from the class path, because the rule is given the service's own classes only. */
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
