package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Fails for a platform class that depends on a feature package of its service. */
final class KnowNoFeature extends ArchCondition<JavaClass> {

    private static final String PLATFORM = ".platform";

    KnowNoFeature() {
        super("depend on no other package of its service");
    }

    @Override
    public void check(JavaClass platformClass, ConditionEvents events) {
        var name = platformClass.getPackageName() + ".";
        var service = name.substring(0, name.indexOf(PLATFORM + ".")) + ".";
        for (var dependency : platformClass.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass().getBaseComponentType().getPackageName() + ".";
            var sibling = target.startsWith(service) && target.length() > service.length();
            if (sibling && !target.startsWith(service + PLATFORM.substring(1) + ".")) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
