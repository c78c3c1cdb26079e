package dev.crucible.jmh;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.crucible.environment.KeptEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.WheelBundle;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/**
 * The rules of docs/architecture.md, checked over the classes of all modules. A rule changes
 * together with that page.
 */
final class ArchitectureTest {
  private static final JavaClasses CRUCIBLE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.crucible");

  @Test
  void modulesDependOneWay() {
    noClasses()
        .that()
        .resideInAPackage("dev.crucible.environment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.crucible.runtime..",
            "dev.crucible.harness..",
            "dev.crucible.serve..",
            "dev.crucible.jmh..")
        .check(CRUCIBLE);
    noClasses()
        .that()
        .resideInAPackage("dev.crucible.runtime..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.crucible.harness..",
            "dev.crucible.problems..",
            "dev.crucible.serve..",
            "dev.crucible.jmh..")
        .check(CRUCIBLE);
    noClasses()
        .that()
        .resideInAPackage("dev.crucible.harness..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.crucible.serve..", "dev.crucible.jmh..")
        .check(CRUCIBLE);
    noClasses()
        .that()
        .resideInAPackage("dev.crucible.serve..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.crucible.jmh..")
        .check(CRUCIBLE);
  }

  /** So that another HTTP library can take its place. */
  @Test
  void onlyOnePackageUsesTheHttpLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.crucible.serve.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(CRUCIBLE);
  }

  /** Internals change without notice, so only the runtime and its benchmarks may use them. */
  @Test
  void onlyTheRuntimeAndItsBenchmarksUseInternals() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.crucible.runtime.internal..", "dev.crucible.jmh.micro..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.crucible.runtime.internal..")
        .check(CRUCIBLE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .assignedFrom(packagesOf("dev.crucible.runtime"))
        .should()
        .beFreeOfCycles()
        .check(CRUCIBLE);
    slices()
        .assignedFrom(packagesOf("dev.crucible.harness"))
        .should()
        .beFreeOfCycles()
        .check(CRUCIBLE);
    slices()
        .assignedFrom(packagesOf("dev.crucible.serve"))
        .should()
        .beFreeOfCycles()
        .check(CRUCIBLE);
    slices().assignedFrom(packagesOf("dev.crucible.jmh")).should().beFreeOfCycles().check(CRUCIBLE);
    slices()
        .assignedFrom(packagesOf("dev.crucible.environment."))
        .should()
        .beFreeOfCycles()
        .check(CRUCIBLE);
  }

  /**
   * The entry points of the environment use its implementation; the types that they exchange do
   * not.
   */
  @Test
  void valuesOfTheEnvironmentDoNotKnowHowItIsMade() {
    noClasses()
        .that()
        .resideInAPackage("dev.crucible.environment")
        .and(
            not(
                type(PythonEnvironments.class)
                    .or(type(KeptEnvironment.class))
                    .or(type(WheelBundle.class))
                    .or(simpleName("package-info"))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.crucible.environment.build..", "dev.crucible.environment.wheel.."))
        .check(CRUCIBLE);
  }

  /** GraalPy's classes change with every version, so the code that uses them is in one place. */
  @Test
  void onlyTheGraalpyPackageTouchesGraalPysClasses() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.crucible.runtime.internal.graalpy..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.oracle..")
                .and(not(resideInAnyPackage("com.oracle.graal.python.pegparser.."))))
        .check(CRUCIBLE);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.crucible.runtime.internal.graalpy..", "dev.crucible.runtime.source..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.oracle.graal.python.pegparser..")
        .check(CRUCIBLE);
  }

  /** The bundled problems are a leaf without dependencies, and so copy their files themselves. */
  @Test
  void filesAreMovedIntoPlaceByOneClassOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.crucible.environment.support..", "dev.crucible.problems..")
        .should()
        .accessField(StandardCopyOption.class, "ATOMIC_MOVE")
        .check(CRUCIBLE);
  }

  private static SliceAssignment packagesOf(String prefix) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        boolean counts =
            javaClass.getPackageName().startsWith(prefix)
                && !javaClass.getPackageName().contains("jmh_generated");
        return counts ? SliceIdentifier.of(javaClass.getPackageName()) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + prefix;
      }
    };
  }
}
