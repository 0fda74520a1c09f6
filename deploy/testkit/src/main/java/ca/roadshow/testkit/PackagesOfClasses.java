package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Collectors;

/** Returns the packages of the imported classes. */
final class PackagesOfClasses extends AbstractClassesTransformer<JavaPackage> {

    static final ArchCondition<JavaPackage> BE_NULL_MARKED = new ArchCondition<>("be @NullMarked") {
        @Override
        public void check(JavaPackage candidate, ConditionEvents events) {
            if (!candidate.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                events.add(SimpleConditionEvent.violated(
                        candidate, candidate.getName() + " has no package-info.java with @NullMarked"));
            }
        }
    };

    PackagesOfClasses() {
        super("packages");
    }

    @Override
    public Iterable<JavaPackage> doTransform(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toUnmodifiableSet());
    }
}
