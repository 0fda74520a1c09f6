package ca.roadshow.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Calls whose results differ from run to run. */
final class TimeOrChance {

    static final DescribedPredicate<JavaAccess<?>> OBTAINED =
            DescribedPredicate.describe("target obtains time or chance", access -> isTimeOrChance(access.getTarget()));

    private static final Set<String> RANDOM = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator");

    private TimeOrChance() {}

    private static boolean isTimeOrChance(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        return switch (owner) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.lang.Math" -> name.equals("random");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            default -> RANDOM.contains(owner) || (owner.startsWith("java.time.") && name.equals("now"));
        };
    }
}
