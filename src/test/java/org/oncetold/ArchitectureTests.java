// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

@AnalyzeClasses(packages = "org.oncetold", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule nativeCodeOnlyInTheRecogniser =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.oncetold.transcription.vosk..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.sun.jna..", "org.vosk..");

    @ArchTest
    static final ArchRule pdfOnlyInExportPdf =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.oncetold.export.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..");

    @ArchTest
    static final ArchRule ciphersOnlyInTheVault =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.oncetold.vault..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.google.crypto.tink..", "org.jasypt..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javax.crypto.Cipher");

    @ArchTest
    static final ArchRule servicesKnowNoVaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..ui..", "org.oncetold", "org.oncetold.base..", "org.oncetold.home..")
                    .and()
                    .haveSimpleNameNotEndingWith("Security")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin.flow.component..");

    @ArchTest
    static final ArchRule viewsKnowNoDatabase =
            noClasses()
                    .that()
                    .resideInAPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Impl|Dto|Helper)");

    @ArchTest
    static final ArchRule onlyTheDemoStandsInForPeople =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.oncetold.demo..")
                    .should()
                    .callMethod(
                            org.oncetold.people.ActingAs.class,
                            "person",
                            org.oncetold.people.PersonId.class,
                            java.util.function.Supplier.class);

    @ArchTest
    static final ArchRule nobodyPrints =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nullnessIsJSpecify =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javax.annotation", "org.jetbrains.annotations", "jakarta.annotation")
                    .andShould()
                    .haveSimpleName("Nullable");

    @ArchTest
    static final ArchRule viewsStayBesideWhatTheyShow =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("View")
                    .and()
                    .areAnnotatedWith(com.vaadin.flow.router.Route.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true);
}
