package ca.roadshow.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the directions of the dependencies inside a module, which Modulith does not check. */
@AnalyzeClasses(packages = "ca.roadshow.notifications", importOptions = PackagesTest.NoTests.class)
class PackagesTest {

    private static final String MAIL = "ca.roadshow.notifications.mail..";

    private static final DescribedPredicate<JavaClass> OTHER_FEATURE = DescribedPredicate.describe(
            "of a feature",
            type -> type.getPackageName().startsWith("ca.roadshow.notifications.")
                    && !type.getPackageName().startsWith("ca.roadshow.notifications.mail")
                    && !type.getPackageName().equals("ca.roadshow.notifications.platform"));

    @ArchTest
    static final ArchRule MAIL_IMPORTS_NO_FEATURE = classes()
            .that()
            .resideInAPackage(MAIL)
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(OTHER_FEATURE))
            .because("features contribute composers, audiences and listeners");

    @ArchTest
    static final ArchRule MAIL_GOES_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(MAIL)
            .layer("delivery")
            .definedBy("..mail.delivery..")
            .layer("compose")
            .definedBy("..notifications.mail.compose..")
            .layer("calendar")
            .definedBy("..mail.calendar..")
            .layer("ledger")
            .definedBy("..mail.ledger..")
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("compose")
            .mayOnlyBeAccessedByLayers("delivery")
            .whereLayer("calendar")
            .mayOnlyBeAccessedByLayers("delivery", "compose")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("delivery", "compose");

    @ArchTest
    static final ArchRule PACKAGES_GO_ONE_WAY =
            slices().matching("ca.roadshow.notifications.(**)").should().beFreeOfCycles();

    static final class NoTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("test-classes");
        }
    }
}
