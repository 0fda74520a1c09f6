package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("ca.roadshow.testkit.bad");
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages("ca.roadshow.testkit.good");

    @ParameterizedTest
    @CsvSource({
        "contextsStartByOneMetaAnnotation, StartsAContextByItself",
        "configurationIsTyped, NeedsAValue",
        "aggregatesReadNoClockOrRandomNumber, AsksTheTime",
        "aggregatesReadNoClockOrRandomNumber, TossesACoin",
        "aggregatesReadNoClockOrRandomNumber, MakesUpAnId",
        "aggregatesReadNoClockOrRandomNumber, AsksAPolicyThatAsksTheTime",
        "aggregatesReadNoClockOrRandomNumber, DrawsLotsInItsState",
        "streamsComeFromLiveUpdates, OpensAStream",
        "aggregatesArePackagePrivate, OpenToAll",
        "noMeaninglessClassNames, SeatDto",
        "noMeaninglessClassNames, RsvpHelper",
        "noMeaninglessPackageNames, bad.util.Anything",
        "contractsAreFreeOfFrameworks, bad.events.contract.SeatTaken",
        "platformKnowsNoFeature, bad.platform.Settings",
        "neitherLombokNorJpa, Row",
        "noOldDates, OldTimer",
        "injectionByConstructor, Injected",
        "onlyStandaloneWritesToTheTerminal, Loud",
        "testsAreNamedTestOrIt, Misnamed",
        "testsAreNotPublic, PublicChecks",
        "testsAssertNoElapsedTime, TimesADuration",
        "testsAssertNoElapsedTime, TimesACall",
        "testsAssertNoElapsedTime, TimesAFuture",
        "testsAssertNoElapsedTime, bad.WaitsBriefly",
        "vocabulariesNeedNoSuffix, ReserveCommand",
        "controllersArePackagePrivate, SeatController",
        "linksComeFromTheCatalogue, BuildsALink",
        "packagesAreNullMarked, bad.unmarked"
    })
    void refusesBadClass(String rule, String badClass) {
        assertThat(rule(rule).evaluate(BAD).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(badClass));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void goodClassesPass(Field rule) {
        assertThat(rule(rule.getName()).evaluate(GOOD).getFailureReport().getDetails())
                .isEmpty();
    }

    @Test
    void domainEventMustNotHaveNameOfIntegrationEvent() {
        assertThat(domainEventsShareNoNameWithContracts("bad")
                        .evaluate(BAD)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .first()
                .asString()
                .contains("SeatEvent$SeatTaken");
        assertThat(domainEventsShareNoNameWithContracts("good").evaluate(BAD).hasViolation())
                .isFalse();
    }

    @Test
    void everyRuleFailsForABadClass() throws Exception {
        var shown = Arrays.stream(HouseRulesTest.class
                        .getDeclaredMethod("refusesBadClass", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.split(",")[0]);

        assertThat(Stream.concat(shown, Stream.of("domainEventsShareNoNameWithContracts"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rules().map(Field::getName).toList());
    }

    @Test
    void thisModuleObeysTheRules() {
        var module = new ClassFileImporter()
                .importPackages("ca.roadshow.testkit", "ca.roadshow.embedded")
                .that(JavaClass.Predicates.resideOutsideOfPackage("ca.roadshow.testkit.bad.."));

        assertThat(rules().map(Field::getName).flatMap(name -> violations(name, module)))
                .isEmpty();
    }

    private static Stream<String> violations(String rule, JavaClasses classes) {
        return rule(rule).evaluate(classes).getFailureReport().getDetails().stream();
    }

    private static ArchRule domainEventsShareNoNameWithContracts(String house) {
        return ArchRuleDefinition.classes()
                .that(HouseRules.nestedInVocabulary("Event"))
                .should(new ShareNoNameWithContracts("ca.roadshow.testkit." + house + ".events.contract"));
    }

    private static Stream<Field> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    private static ArchRule rule(String name) {
        try {
            return (ArchRule) HouseRules.class.getDeclaredField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
