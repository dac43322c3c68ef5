package io.xuewei.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may import what: the sentences of the design, held.
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.xuewei");

  @Test
  void theKernelImportsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage("io.xuewei.bot.chat..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.xuewei.bot.chat..", "java..", "org.jspecify..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("io.xuewei.bot.chat..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.xuewei.bot.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void onlyTheIndexKnowsLuceneAndHanlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.xuewei.index..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "com.hankcs..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDenseHalfRunsTheModel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.xuewei.index.dense..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
        .check(CLASSES);
  }

  @Test
  void onlyTheWebPackagesKnowJavalin() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.xuewei.bot.web..", "io.xuewei.bot.console..", "io.xuewei.bot.channel.webchat..")
        .should()
        .dependOnClassesThat(resideInAPackage("io.javalin.."))
        .check(CLASSES);
  }

  @Test
  void channelsDoNotKnowEachOther() {
    slices()
        .matching("io.xuewei.bot.channel.(*)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingPointsBack() {
    noClasses()
        .that()
        .resideInAnyPackage("io.xuewei.knowledge..", "io.xuewei.index..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.xuewei.bot..")
        .check(CLASSES);
  }
}
