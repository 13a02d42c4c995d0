package org.acquis.lti13;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The library could be used by others: it knows nothing of this application and of no framework. */
class LibraryBoundaryTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.acquis.lti13");

    @Test
    void it_depends_on_nimbus_jackson_and_jspecify_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.acquis.lti13..",
                        "java..",
                        "com.nimbusds..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations..",
                        "org.slf4j..")
                .check(LIBRARY);
    }

    @Test
    void its_packages_have_no_circles() {
        slices().matching("org.acquis.lti13.(*)..").should().beFreeOfCycles().check(LIBRARY);
    }
}
