package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Follows the calls of an aggregate through the classes of its package, including policies and states, and
 * fails if one of them reads a clock or a random number.
 */
final class DecideWithoutTimeOrChance extends ArchCondition<JavaClass> {

    DecideWithoutTimeOrChance() {
        super("decide without obtaining time or chance, here or in a class of the package that decides for it");
    }

    @Override
    public void check(JavaClass aggregate, ConditionEvents events) {
        var known = new HashSet<JavaCodeUnit>(aggregate.getCodeUnits());
        aggregate.getStaticInitializer().ifPresent(known::add);
        var open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            var unit = open.pop();
            for (var access : accesses(unit)) {
                if (TimeOrChance.OBTAINED.test(access)) {
                    events.add(SimpleConditionEvent.violated(
                            aggregate, aggregate.getName() + " decides by " + access.getDescription()));
                }
                reached(access, aggregate).filter(known::add).forEach(open::push);
            }
        }
    }

    private static List<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .<JavaCodeUnitAccess<?>>mapMulti((access, found) -> {
                    if (access instanceof JavaCodeUnitAccess<?> call) found.accept(call);
                })
                .toList();
    }

    /** The code that may run: the method itself, every implementation of it, and the static initializer of its class. */
    private static Stream<JavaCodeUnit> reached(JavaCodeUnitAccess<?> access, JavaClass aggregate) {
        var target = access.getTarget();
        var owner = target.getOwner();
        var virtual = !target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
        return Stream.concat(Stream.of(owner), virtual ? owner.getAllSubclasses().stream() : Stream.empty())
                .filter(each -> each.getPackageName().equals(aggregate.getPackageName()))
                .flatMap(each -> Stream.concat(
                        each.getStaticInitializer().stream(),
                        each.getCodeUnits().stream()
                                .filter(unit -> unit.getName().equals(target.getName())
                                        && unit.getRawParameterTypes().equals(target.getRawParameterTypes()))));
    }
}
