package org.acquis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which: the table of the architecture, held by the build. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.acquis");

    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("schema", List.of()),
            Map.entry("ops", List.of("schema")),
            Map.entry("lti13", List.of()),
            Map.entry("platform", List.of("lti13", "ops", "schema")),
            Map.entry("roster", List.of("lti13", "platform", "ops", "schema")),
            Map.entry("framework", List.of("schema", "ops")),
            Map.entry("mapping", List.of("framework", "roster", "schema", "ops")),
            Map.entry("inclusion", List.of("framework", "roster", "schema", "ops")),
            Map.entry("assessment", List.of("mapping", "inclusion", "framework", "roster", "schema", "ops")),
            Map.entry(
                    "progress", List.of("assessment", "mapping", "inclusion", "framework", "roster", "schema", "ops")),
            Map.entry("documents", List.of("jury", "progress", "assessment", "framework", "ops")),
            Map.entry(
                    "gradesync",
                    List.of(
                            "assessment",
                            "progress",
                            "mapping",
                            "framework",
                            "platform",
                            "lti13",
                            "roster",
                            "schema",
                            "ops")),
            Map.entry(
                    "web",
                    List.of(
                            "documents",
                            "gradesync",
                            "progress",
                            "assessment",
                            "inclusion",
                            "mapping",
                            "framework",
                            "roster",
                            "platform",
                            "lti13",
                            "ops",
                            "schema")),
            Map.entry("demo", List.of("ops")));

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_those_named() {
        return MAY_KNOW.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    List<String> forbidden = new ArrayList<>(MAY_KNOW.keySet());
                    forbidden.remove(rule.getKey());
                    forbidden.removeAll(rule.getValue());
                    noClasses()
                            .that()
                            .resideInAPackage("org.acquis." + rule.getKey() + "..")
                            .should()
                            .dependOnClassesThat(inAnyOf(forbidden).or(inRoot()))
                            .allowEmptyShould(true)
                            .check(MAIN);
                }));
    }

    @Test
    void no_package_stands_outside_the_table() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("org.acquis"),
                                MAY_KNOW.keySet().stream().map(name -> "org.acquis." + name + ".."))
                        .toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void packages_know_each_other_in_no_circle() {
        slices().matching("org.acquis.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void formats_of_files_know_each_other_in_no_circle_and_values_know_no_format() {
        String values = "org.acquis.framework.exchange";
        slices().matching(values + ".(*)..").should().beFreeOfCycles().check(MAIN);
        noClasses()
                .that()
                .resideInAPackage(values)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(values + ".*..")
                .check(MAIN);
    }

    @Test
    void the_library_needs_nothing_but_nimbus_and_jackson() {
        classes()
                .that()
                .resideInAPackage("org.acquis.lti13..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.acquis.lti13..",
                        "java..",
                        "com.nimbusds..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "org.slf4j..")
                .check(MAIN);
    }

    @Test
    void what_a_school_decides_knows_neither_the_web_server_nor_lti() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.acquis.framework..",
                        "org.acquis.mapping..",
                        "org.acquis.assessment..",
                        "org.acquis.inclusion..",
                        "org.acquis.progress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.acquis.lti13..", "org.acquis.web..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void only_features_ask_the_database_and_never_the_pages() {
        noClasses()
                .that()
                .resideInAPackage("org.acquis.web..")
                .and()
                .resideOutsideOfPackage("org.acquis.web.session..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.acquis.schema..")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> inAnyOf(List<String> names) {
        return DescribedPredicate.describe(
                "in one of " + names,
                javaClass -> names.stream()
                        .anyMatch(name -> javaClass.getPackageName().equals("org.acquis." + name)
                                || javaClass.getPackageName().startsWith("org.acquis." + name + ".")));
    }

    private static DescribedPredicate<JavaClass> inRoot() {
        return DescribedPredicate.describe(
                "in the root package", javaClass -> javaClass.getPackageName().equals("org.acquis"));
    }
}
