package ca.roadshow.testkit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Fails for a test that asserts elapsed time, or that waits so briefly that the timeout asserts it. */
final class AssertElapsedTime extends ArchCondition<JavaClass> {

    private static final String DURATION = "org.assertj.core.api.AbstractDurationAssert";
    private static final Set<String> UPPER_BOUNDS =
            Set.of("isLessThan", "isLessThanOrEqualTo", "isBetween", "isStrictlyBetween", "isCloseTo");
    private static final Set<String> FUTURE_IN_TIME = Set.of("succeedsWithin", "failsWithin");

    AssertElapsedTime() {
        super("assert elapsed time");
    }

    @Override
    public void check(JavaClass candidate, ConditionEvents events) {
        candidate.getMethodCallsFromSelf().stream()
                .filter(AssertElapsedTime::bounds)
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(candidate, call.getDescription())));
        ShortWaits.in(candidate)
                .forEach(wait -> events.add(SimpleConditionEvent.satisfied(
                        candidate, candidate.getName() + " waits for less than " + ShortWaits.LEAST + ": " + wait)));
    }

    private static boolean bounds(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        return (owner.isAssignableTo(DURATION) && UPPER_BOUNDS.contains(name))
                || (owner.getName().equals("org.junit.jupiter.api.Assertions") && name.startsWith("assertTimeout"))
                || (owner.getPackageName().equals("org.assertj.core.api") && FUTURE_IN_TIME.contains(name));
    }
}
