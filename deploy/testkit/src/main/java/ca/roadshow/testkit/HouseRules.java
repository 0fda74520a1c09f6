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
            .because("one meta-annotation a module starts a context, so that contexts are shared")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationIsTyped = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
            .because("configuration is one validated record a service")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeAndIdentityComeIn = classes()
            .that()
            .areAnnotatedWith(AGGREGATE)
            .should(new DecideWithoutTimeOrChance())
            .because("a replayed aggregate must decide as it did the first time")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(AGGREGATE)
            .should()
            .bePackagePrivate()
            .because("a feature is entered by its commands")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule classNamesSayWhat = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Dto|DTO|Aggregate)")
            .because("a name says what a thing is in the domain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packageNamesSayWhat = noClasses()
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
            .because("a contract outlives the framework of either side")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule platformKnowsNoFeature = classes()
            .that()
            .resideInAPackage("..platform..")
            .should(new KnowNoFeature())
            .because("features use the platform, not the other way round")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule neitherLombokNorJpa = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("lombok..", "jakarta.persistence..", "org.springframework.data.jpa..")
            .because("records need no Lombok, and SQL is SQL")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
            .because("times are instants and zones")
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
            .because("what a class needs stands in its constructor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheStandaloneCommandSpeaksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages("..standalone..", "..benchmark..", "..journey..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("services log")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAreNamedByWhatRunsThem = classes()
            .that(TestClasses.HOLD_TESTS)
            .should(TestClasses.BE_NAMED_TEST_OR_IT)
            .because("Surefire runs …Test, Failsafe …IT, and nothing runs the rest")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAreNotPublic = classes()
            .that(TestClasses.HOLD_TESTS)
            .should()
            .notBePublic()
            .because("nobody imports a test")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule testsAssertNoElapsedTime = noClasses()
            .should(new AssertElapsedTime())
            .because("a busy machine is slow without being wrong; what must be fast is measured by the benchmark")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule vocabulariesNeedNoSuffix = noClasses()
            .that(nestedInVocabulary("Command").or(nestedInVocabulary("Event")))
            .should()
            .haveNameMatching(".*(Command|Event)")
            .because("the sealed interface around them says it already")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule insideIsNotOutside = classes()
            .that(nestedInVocabulary("Event"))
            .should(new ShareNoNameWithContracts())
            .because("a domain event changes with its feature, an integration event is a promise")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .because("a controller is entered by HTTP")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule streamsComeFromLiveUpdates = noClasses()
            .that()
            .resideOutsideOfPackage("..web.live..")
            .should()
            .callConstructorWhere(STREAM_IS_MADE)
            .because("LiveUpdates bounds streams, ends them at shutdown and answers HEAD")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule linksComeFromTheCatalogue = noClasses()
            .that()
            .resideOutsideOfPackage("..web.link..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.util.UriComponentsBuilder")
            .because("MailLink holds the path of every link that leaves the site")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreNullMarked = all(new PackagesOfClasses())
            .should(PackagesOfClasses.BE_NULL_MARKED)
            .because("absence is written in the type")
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
