package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import dev.crucible.runtime.internal.graalpy.GuestCompiler;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.HostFunction;
import dev.crucible.runtime.internal.graalpy.syntax.Confinement;
import dev.crucible.runtime.internal.guard.StateGuard;
import dev.crucible.runtime.internal.request.RequestScope;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * The runner of a request's tests. Belongs to one context; used only in its guest thread.
 *
 * <p>Python asks for one test after the other, and returns when one fails or there are no more: a
 * call of Python takes as long as a short test. Java makes the values that are bound for a test. If
 * Python has to make them, the tests before it are run by a call of their own, and so is each test
 * of which the time is limited.
 */
final class TestRunner {
  /** Number of prepared tests at which all of them are dropped. */
  private static final int MOST_PREPARED = 4096;

  /**
   * The prepared tests. A section is not kept for its test alone, since its bindings can be large.
   */
  private final WeakIdentityMap<Section, Prepared> prepared = new WeakIdentityMap<>(MOST_PREPARED);

  private final GuestValues values;
  private final StateGuard state;
  private final TestRules rules;
  private final GuestCompiler compiler;
  private final Value prepare;
  private final Value runTests;

  /** The tests that run; null if none do. */
  private Batch batch;

  /** The position of the first test of a batch among the request's sections. */
  private int first;

  /** The number of tests of a batch that have begun. */
  private int begun;

  /**
   * A test that the driver has prepared.
   *
   * @param test the driver's object, or None
   * @param guest the same, the test's text and its name, as objects of the guest
   * @param bound the names of its bindings in alphabetical order
   * @param simple true if Java makes the values that are bound
   */
  private record Prepared(
      Value test,
      List<Object> guest,
      List<String> bound,
      boolean simple,
      Confinement confinement) {}

  /** A test of a request. */
  private record Test(Section section, Prepared prepared) {}

  /**
   * Tests that one call of Python runs.
   *
   * @param valuesOfFirst the values for the first one, as {@link #named} returns them
   */
  private record Batch(RequestScope scope, List<Test> tests, List<Object> valuesOfFirst) {}

  TestRunner(
      Value driver, GuestValues values, StateGuard state, TestRules rules, GuestCompiler compiler) {
    this.values = values;
    this.state = state;
    this.rules = rules;
    this.compiler = compiler;
    prepare = driver.getMember("prepare");
    runTests = driver.getMember("run_tests");
    HostFunction.define(driver, "next_test", _ -> next());
  }

  /** Prepares a request's tests, before its sample runs, while nothing can have been changed. */
  void prepare(ExecutionRequest request) {
    for (Section section : request.sections()) {
      if (section.role() == Section.Role.TEST) {
        var _ = prepared(section);
      }
    }
  }

  /** Returns the driver's objects of a request's tests. */
  ProxyArray preparedTests(ExecutionRequest request) {
    List<Object> tests = new ArrayList<>();
    for (Section section : request.sections()) {
      if (section.role() == Section.Role.TEST) {
        tests.add(prepared(section).test());
      }
    }
    return ProxyArray.fromList(tests);
  }

  /**
   * Returns the prepared test of a section. Requests of a sub-step share sections, so a test is
   * prepared once.
   */
  private Prepared prepared(Section test) {
    return prepared.computeIfAbsent(test, this::makeReady);
  }

  private Prepared makeReady(Section section) {
    state.markDirty(); // It uses much of the library, which may ask classes of earlier samples.
    List<String> bound = section.bindings().keySet().stream().sorted().toList();
    ProxyArray names = ProxyArray.fromList(new ArrayList<>(bound));
    Value test = prepare.execute(section.name(), section.text(), names);
    return new Prepared(
        test,
        List.of(
            GuestObjects.of(test),
            GuestObjects.text(section.text()),
            GuestObjects.text(section.name())),
        bound,
        section.bindings().values().stream().allMatch(GuestValues::isSimple),
        compiler.confinement(section.name(), section.text()));
  }

  /**
   * Runs tests from a position on, until one does not run to its end, the request is cancelled, or
   * the next test needs a call of its own. What they have written is flushed if all sections have
   * run.
   *
   * @param from the position of the first test among the request's sections
   * @return how the last of them ended, as the driver describes it
   * @throws GuestValues.MissingModuleException if the environment lacks the module that makes a
   *     value of the first test
   */
  Value run(RequestScope scope, int from, ConfinedSections confined)
      throws GuestValues.MissingModuleException {
    first = from;
    begun = 0;
    List<Test> tests = testsFrom(scope);
    for (Test test : tests) {
      confined.add(test.section(), test.prepared().confinement());
    }
    batch = new Batch(scope, tests, named(tests.getFirst()));
    scope.tests().begin(tests.getFirst().section().name());
    boolean last = from + tests.size() == scope.request().sections().size();
    try {
      return runTests.execute(last, confined.all());
    } finally {
      scope.tests().end();
      batch = null; // Its values can be large.
    }
  }

  /** Returns the position of the test that runs, or that has run last. */
  int position() {
    return first + Math.max(0, begun - 1);
  }

  /** Returns the first test, and those after it that need no call of their own. */
  private List<Test> testsFrom(RequestScope scope) {
    List<Section> sections = scope.request().sections();
    int end = scope.limits().testTime().isPresent() ? first + 1 : sections.size();
    List<Test> tests = new ArrayList<>();
    for (Section section : sections.subList(first, end)) {
      if (section.role() != Section.Role.TEST) {
        break;
      }
      var test = new Test(section, prepared(section));
      if (!tests.isEmpty() && !test.prepared().simple()) {
        break;
      }
      tests.add(test);
    }
    return tests;
  }

  /** Returns the values for a test, each followed by its name; twice, if the names are shared. */
  private List<Object> named(Test test) throws GuestValues.MissingModuleException {
    if (test.prepared().bound().isEmpty()) {
      return List.of();
    }
    List<Object> named = new ArrayList<>();
    addNamed(named, test);
    if (rules.namesShared()) {
      // The sample gets objects of its own, so that it cannot change those that judge it.
      addNamed(named, test);
    }
    return named;
  }

  private void addNamed(List<Object> named, Test test) throws GuestValues.MissingModuleException {
    for (String name : test.prepared().bound()) {
      named.add(GuestObjects.of(values.make(test.section().bindings().get(name))));
      named.add(GuestObjects.text(name));
    }
  }

  /**
   * Called by Python: returns the next test of the batch as a tuple of the prepared test, its text,
   * its name, and a tuple of the values that are bound, each followed by its name; or None if there
   * is none, or the request was cancelled.
   */
  private Object next() {
    if (begun == batch.tests().size() || batch.scope().isCancelled()) {
      return GuestObjects.NONE;
    }
    Test test = batch.tests().get(begun);
    List<Object> named = begun == 0 ? batch.valuesOfFirst() : simple(test);
    begun++;
    List<Object> items = new ArrayList<>(test.prepared().guest());
    items.add(GuestObjects.tuple(named));
    return GuestObjects.tuple(items);
  }

  private List<Object> simple(Test test) {
    try {
      return named(test);
    } catch (GuestValues.MissingModuleException e) {
      throw new IllegalStateException("A value that Java makes needs no module.", e);
    }
  }
}
