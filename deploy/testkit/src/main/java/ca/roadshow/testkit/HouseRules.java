package ca.roadshow.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The architecture rules of every module. Each module has a test with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final String AGGREGATE = "org.axonframework.spring.stereotype.Aggregate";

    private static final DescribedPredicate<JavaConstructorCall> STREAM_IS_MADE = DescribedPredicate.describe(
            "a stream is made",
            call -> call.getTargetOwner()
                    .isAssignableTo("org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter"));

    @ArchTest
    static final ArchRule contextsStartByOneMetaAnnotation = noClasses()
            .that()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith("org.springframework.boot.test.context.SpringBootTest")
            .because("each module has one meta-annotation that starts a context, so that tests share it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationIsTyped = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
            .because("settings belong in validated records of configuration properties")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesReadNoClockOrRandomNumber = classes()
            .that()
            .areAnnotatedWith(AGGREGATE)
            .should(new DecideWithoutTimeOrChance())
            .because("a replay must have the same result")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(AGGREGATE)
            .should()
            .bePackagePrivate()
            .because("other features use commands")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noMeaninglessClassNames = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO|Aggregate)")
            .because("a name is a term of the domain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noMeaninglessPackageNames = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..shared..", "..impl..")
            .because("packages are features")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule contractsAreFreeOfFrameworks = noClasses()
            .that()
            .resideInAPackage("..events.contract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..")
            .because("a contract must not depend on a framework")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule platformKnowsNoFeature = classes()
            .that()
            .resideInAPackage("..platform..")
            .should(new KnowNoFeature())
            .because("features use the platform, not the reverse")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule neitherLombokNorJpa = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("lombok..", "jakarta.persistence..", "org.springframework.data.jpa..")
            .because("the project uses records and JdbcClient")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
            .because("the project uses java.time")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule injectionByConstructor = noFields()
            .that()
            .areDeclaredInClassesThat(not(TestClasses.TOP_LEVEL_IS_TEST))
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("dependencies are constructor parameters")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyStandaloneWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages("..standalone..", "..benchmark..", "..journey..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("services use a logger")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAreNamedTestOrIt = classes()
            .that(TestClasses.HOLD_TESTS)
            .should(TestClasses.BE_NAMED_TEST_OR_IT)
            .because("Surefire runs …Test and Failsafe …IT; others would not run")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAreNotPublic = classes()
            .that(TestClasses.HOLD_TESTS)
            .should()
            .notBePublic()
            .because("no class imports a test")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAssertNoElapsedTime = noClasses()
            .should(new AssertElapsedTime())
            .because("a slow machine must not fail a test; the benchmark measures speed")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule vocabulariesNeedNoSuffix = noClasses()
            .that(nestedInVocabulary("Command").or(nestedInVocabulary("Event")))
            .should()
            .haveNameMatching(".*(Command|Event)")
            .because("the enclosing sealed interface has that name")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainEventsShareNoNameWithContracts = classes()
            .that(nestedInVocabulary("Event"))
            .should(new ShareNoNameWithContracts())
            .because("a domain event may change with its feature, an integration event may not")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("controllers are called by HTTP only")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule streamsComeFromLiveUpdates = noClasses()
            .that()
            .resideOutsideOfPackage("..web.live..")
            .should()
            .callConstructorWhere(STREAM_IS_MADE)
            .because("LiveUpdates limits streams, ends them at shutdown and answers HEAD")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule linksComeFromTheCatalogue = noClasses()
            .that()
            .resideOutsideOfPackage("..web.link..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.util.UriComponentsBuilder")
            .because("MailLink contains the paths of all links in mails")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreNullMarked = all(new PackagesOfClasses())
            .should(PackagesOfClasses.BE_NULL_MARKED)
            .because("nullness is part of the type")
            .allowEmptyShould(true);

    private HouseRules() {}

    static DescribedPredicate<JavaClass> nestedInVocabulary(String suffix) {
        return DescribedPredicate.describe(
                "records nested in an interface …" + suffix,
                record -> record.isRecord()
                        && record.getEnclosingClass()
                                .filter(outer -> outer.isInterface()
                                        && simpleNameEndingWith(suffix).test(outer))
                                .isPresent());
    }
}
