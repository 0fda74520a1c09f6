package ca.roadshow.events;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "ca.roadshow.events", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    private static final String STORE = "ca.roadshow.events.store";

    @ArchTest
    static final ArchRule PACKAGES_GO_ONE_WAY =
            slices().matching("ca.roadshow.events.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_OF_THE_STORE_USE_EARLIER_ONES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("store")
            .definedBy(STORE)
            .layer("vocabulary")
            .definedBy(STORE + ".vocabulary")
            .layer("command")
            .definedBy(STORE + ".command")
            .layer("aggregate")
            .definedBy(STORE + ".aggregate")
            .layer("processor")
            .definedBy(STORE + ".processor")
            .layer("audit")
            .definedBy(STORE + ".audit")
            .whereLayer("store")
            .mayNotAccessAnyLayer()
            .whereLayer("vocabulary")
            .mayNotAccessAnyLayer()
            .whereLayer("command")
            .mayOnlyAccessLayers("vocabulary")
            .whereLayer("aggregate")
            .mayOnlyAccessLayers("vocabulary", "command")
            .whereLayer("processor")
            .mayOnlyAccessLayers("vocabulary", "command", "aggregate");
}
