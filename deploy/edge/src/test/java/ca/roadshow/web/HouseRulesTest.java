package ca.roadshow.web;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ca.roadshow.testkit.HouseRules;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = {"ca.roadshow.web", "ca.roadshow.demo"})
class HouseRulesTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesGoOneWay =
            slices().matching("ca.roadshow.web.(*)..").should().beFreeOfCycles();
}
