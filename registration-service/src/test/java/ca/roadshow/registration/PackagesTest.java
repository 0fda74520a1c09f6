package ca.roadshow.registration;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies inside a module, which Modulith does not check. */
@AnalyzeClasses(packages = "ca.roadshow.registration", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    private static final String IDENTITY = "ca.roadshow.registration.identity";

    @ArchTest
    static final ArchRule PACKAGES_GO_ONE_WAY =
            slices().matching("ca.roadshow.registration.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_IDENTITY_USE_EARLIER_ONES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("settings")
            .definedBy(IDENTITY)
            .layer("person")
            .definedBy(IDENTITY + ".person")
            .layer("key")
            .definedBy(IDENTITY + ".key")
            .layer("signin")
            .definedBy(IDENTITY + ".signin")
            .layer("erasure")
            .definedBy(IDENTITY + ".erasure")
            .layer("role")
            .definedBy(IDENTITY + ".role")
            .layer("account")
            .definedBy(IDENTITY + ".account")
            .whereLayer("settings")
            .mayNotAccessAnyLayer()
            .whereLayer("person")
            .mayOnlyAccessLayers("settings")
            .whereLayer("key")
            .mayOnlyAccessLayers("settings", "person")
            .whereLayer("signin")
            .mayOnlyAccessLayers("settings", "person", "key")
            .whereLayer("erasure")
            .mayOnlyAccessLayers("settings", "person", "key", "signin")
            .whereLayer("role")
            .mayOnlyAccessLayers("settings", "person", "key", "signin", "erasure");
}
