package ca.roadshow.cfp;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the directions of the dependencies inside a module, which Modulith does not check. */
@AnalyzeClasses(packages = "ca.roadshow.cfp", importOptions = DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule PACKAGES_GO_ONE_WAY =
            slices().matching("ca.roadshow.cfp.(**)").should().beFreeOfCycles();
}
