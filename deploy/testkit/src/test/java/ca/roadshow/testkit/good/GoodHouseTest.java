package ca.roadshow.testkit.good;

import ca.roadshow.testkit.HouseRules;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The rules as a module uses them. */
@AnalyzeClasses(packages = "ca.roadshow.testkit.good")
class GoodHouseTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);
}
