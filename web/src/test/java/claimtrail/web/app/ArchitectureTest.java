package claimtrail.web.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The package map: four rooms in one direction, no cycles, and each library in the packages that it is confined to.
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("claimtrail");

    @Test
    void corpusKnowsNobody() {
        noneOf("corpus").mayKnow("ingest", "index", "web");
    }

    @Test
    void readingOneDocumentNeverNeedsAnother() {
        noneOf("ingest").mayKnow("index", "web");
    }

    @Test
    void readingAcrossDocumentsNeverReadsOne() {
        noneOf("index").mayKnow("ingest", "web");
    }

    @Test
    void pagesAndJsonAreBuiltByTheCompositionRootAndDoNotKnowIt() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "claimtrail.web.page..",
                        "claimtrail.web.api..",
                        "claimtrail.web.digest..",
                        "claimtrail.web.example..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("claimtrail.web.app..");
        rule.check(CODE);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("claimtrail.(*).(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        classes()
                .that()
                .resideOutsideOfPackage("claimtrail.web.template..")
                .should()
                .resideInAnyPackage(
                        "claimtrail.corpus.document",
                        "claimtrail.corpus.claim",
                        "claimtrail.corpus.archive",
                        "claimtrail.corpus.store",
                        "claimtrail.ingest.discover",
                        "claimtrail.ingest.fetch",
                        "claimtrail.ingest.extract",
                        "claimtrail.ingest.annotate",
                        "claimtrail.ingest.detect",
                        "claimtrail.ingest.pipeline",
                        "claimtrail.index.lucene",
                        "claimtrail.index.search",
                        "claimtrail.index.trace",
                        "claimtrail.web.page",
                        "claimtrail.web.access",
                        "claimtrail.web.api",
                        "claimtrail.web.digest",
                        "claimtrail.web.app",
                        "claimtrail.web.metrics",
                        "claimtrail.web.example",
                        "claimtrail.web.benchmark")
                .check(CODE);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @MethodSource("confinements")
    void eachLibraryIsConfined(String library, List<String> packages) {
        var allowed = new ArrayList<>(packages);
        allowed.add(library + "..");
        noClasses()
                .that()
                .resideInAPackage("claimtrail..")
                .and()
                .resideOutsideOfPackages(allowed.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    static Stream<Arguments> confinements() {
        return Stream.of(
                confined("org.netpreserve.jwarc", "claimtrail.corpus.archive"),
                confined("org.jdbi", "claimtrail.corpus.store"),
                confined("org.flywaydb", "claimtrail.corpus.store"),
                confined("com.zaxxer.hikari", "claimtrail.corpus.store"),
                confined("com.rometools", "claimtrail.ingest.discover"),
                confined("crawlercommons", "claimtrail.ingest.discover", "claimtrail.ingest.fetch"),
                confined(
                        "java.net.http",
                        "claimtrail.ingest.fetch",
                        "claimtrail.web.benchmark",
                        "claimtrail.web.digest"),
                confined("org.apache.tika", "claimtrail.ingest.extract"),
                confined(
                        "org.jsoup",
                        "claimtrail.ingest.extract",
                        "claimtrail.ingest.discover",
                        "claimtrail.ingest.fetch",
                        "claimtrail.web.page"),
                confined("org.brotli", "claimtrail.ingest.fetch"),
                confined("edu.stanford.nlp", "claimtrail.ingest.annotate"),
                confined("org.yaml", "claimtrail.ingest.discover"),
                confined("jakarta.mail", "claimtrail.ingest.pipeline", "claimtrail.web.digest"),
                confined("org.simplejavamail", "claimtrail.web.digest"),
                confined("org.quartz", "claimtrail.ingest.pipeline", "claimtrail.web.digest"),
                confined("org.apache.lucene", "claimtrail.index.lucene", "claimtrail.index.search"),
                confined("com.github.difflib", "claimtrail.index.trace"),
                confined("io.javalin", "claimtrail.web.page", "claimtrail.web.api"),
                confined(
                        "gg.jte",
                        "claimtrail.web.page",
                        "claimtrail.web.api",
                        "claimtrail.web.example",
                        "claimtrail.web.digest",
                        "claimtrail.web.template.."),
                confined("io.micrometer", "claimtrail.web.metrics"),
                confined("com.password4j", "claimtrail.web.access"),
                confined("io.github.bucket4j", "claimtrail.web.access"),
                confined("picocli", "claimtrail.web.app"),
                confined("com.sun.net.httpserver", "claimtrail.web.example", "claimtrail.web.benchmark"),
                confined("org.apache.pdfbox", "claimtrail.web.example"));
    }

    private static Arguments confined(String library, String... packages) {
        return Arguments.of(library, List.of(packages));
    }

    private static Room noneOf(String room) {
        return new Room(room);
    }

    private record Room(String name) {
        void mayKnow(String... others) {
            var packages =
                    Stream.of(others).map(other -> "claimtrail." + other + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("claimtrail." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .check(CODE);
        }
    }
}
