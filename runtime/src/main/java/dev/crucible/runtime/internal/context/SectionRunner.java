package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import dev.crucible.runtime.internal.graalpy.ContextVariables;
import dev.crucible.runtime.internal.graalpy.GuestCompiler;
import dev.crucible.runtime.internal.graalpy.syntax.Confinement;
import dev.crucible.runtime.internal.guard.StateGuard;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.verdict.EndReason;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * The runner of a request's sections, which run one after another. Belongs to one context; used
 * only in its guest thread.
 *
 * <p>The last argument of each call of Python that is made for every sample is a text or a number:
 * GraalPy asks an object in that place whether it holds keyword arguments, which takes longer than
 * the call.
 */
final class SectionRunner {
  /** Number of prepared tests at which all of them are dropped. */
  private static final int MOST_PREPARED = 4096;

  /**
   * The prepared tests. A section is not kept for its test alone, since its bindings can be large.
   */
  private final WeakIdentityMap<Section, Prepared> prepared = new WeakIdentityMap<>(MOST_PREPARED);

  private final Set<String> builtins;
  private final GuestCompiler compiler;
  private final ContextVariables variables = new ContextVariables();
  private final GuestValues values;
  private final StateGuard state;
  private final MissingPackages lacking;
  private final TestRules rules;
  private final Value begin;
  private final Value bind;
  private final Value runSetup;
  private final Value runSample;
  private final Value runProgram;
  private final Value runScript;
  private final Value runTest;
  private final Value prepare;
  private final Value tampering;
  private final Value flush;

  /** The confinement of the current request's sections. */
  private ConfinedSections confined;

  /** A test that the driver has prepared, with the names of its bindings in alphabetical order. */
  private record Prepared(Value test, List<String> bound, Confinement confinement) {}

  SectionRunner(
      Value driver,
      GuestValues values,
      StateGuard state,
      MissingPackages lacking,
      TestRules rules) {
    this.values = values;
    this.state = state;
    this.lacking = lacking;
    this.rules = rules;
    builtins = Set.of(driver.invokeMember("builtin_names").as(String[].class));
    compiler = new GuestCompiler(builtins);
    confined = new ConfinedSections(builtins);
    begin = driver.getMember("begin");
    bind = driver.getMember("bind");
    runSetup = driver.getMember("run_setup");
    runSample = driver.getMember("run_sample");
    runProgram = driver.getMember("keep_program");
    runScript = driver.getMember("run_script");
    runTest = driver.getMember("run_test");
    prepare = driver.getMember("prepare");
    tampering = driver.getMember("tampering");
    flush = driver.getMember("flush");
  }

  /**
   * Runs the sections until one does not run to its end, or the request is cancelled. If all tests
   * are to run, the verdict's reason is that of the first test that failed. The caller must replace
   * the reason if the request was cancelled.
   *
   * @throws EngineFailureException if the engine failed and not the guest
   */
  Verdict run(RequestScope scope) throws EngineFailureException {
    variables.renew();
    try {
      return runAll(scope);
    } finally {
      variables.restore();
      compiler.endRequest();
    }
  }

  /** Returns true if the sections that have run are known to be confined. */
  boolean wasConfined() {
    return confined.all();
  }

  private Verdict runAll(RequestScope scope) throws EngineFailureException {
    begin.executeVoid();
    confined = new ConfinedSections(builtins);
    List<Section> sections = scope.request().sections();
    boolean tested = sections.stream().anyMatch(section -> section.role() == Section.Role.TEST);
    EndReason reason = new EndReason.Passed();
    int run = 0;
    List<Integer> failed = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.isUntrusted()) {
        scope.clock().enter(Phase.TESTS);
        prepareTests(scope.request());
      }
      scope.clock().enter(phase(section.role()));
      Optional<EndReason> ended = runOne(scope, section, tested, i == sections.size() - 1);
      if (scope.isCancelled()) {
        return new Verdict(reason, run, failed);
      }
      if (ended.isEmpty()) {
        run++;
        continue;
      }
      failed.add(i);
      if (reason instanceof EndReason.Passed) {
        reason = ended.get();
      }
      if (!scope.request().allTests() || !Verdict.of(ended.get()).testsCanGoOn()) {
        return new Verdict(ended.get(), run, failed);
      }
    }
    flush(scope);
    return new Verdict(reason, run, failed);
  }

  private void flush(RequestScope scope) {
    try {
      flush.executeVoid(!confined.all());
    } catch (PolyglotException e) {
      if (!scope.isCancelled() || !EngineFailureException.isOfGuest(e)) {
        throw e;
      }
    }
  }

  private Optional<EndReason> runOne(
      RequestScope scope, Section section, boolean tested, boolean last)
      throws EngineFailureException {
    try {
      return run(scope, section, tested, last);
    } catch (PolyglotException e) {
      if (scope.isCancelled() && EngineFailureException.isOfGuest(e)) {
        return Optional.empty(); // The exception that cancels the request was raised in the driver.
      }
      throw e;
    }
  }

  private static Phase phase(Section.Role role) {
    return switch (role) {
      case SETUP -> Phase.SETUP;
      case SAMPLE, PROGRAM, SCRIPT -> Phase.SAMPLE;
      case TEST -> Phase.TESTS;
    };
  }

  /** Prepares the tests before the sample runs, while nothing can have been tampered with. */
  private void prepareTests(ExecutionRequest request) {
    for (Section section : request.sections()) {
      if (section.role() == Section.Role.TEST) {
        var _ = prepared(section);
      }
    }
  }

  /**
   * Returns the prepared test of a section. Requests of a sub-step share sections, so a test is
   * prepared once.
   */
  private Prepared prepared(Section test) {
    return prepared.computeIfAbsent(test, this::makeReady);
  }

  private Prepared makeReady(Section test) {
    state.markDirty(); // It uses much of the library, which may ask classes of earlier samples.
    List<String> bound = test.bindings().keySet().stream().sorted().toList();
    ProxyArray names = ProxyArray.fromList(new ArrayList<>(bound));
    return new Prepared(
        prepare.execute(test.name(), test.text(), names),
        bound,
        compiler.confinement(test.name(), test.text()));
  }

  /** Runs one section; returns a reason if it did not run to its end. */
  private Optional<EndReason> run(RequestScope scope, Section section, boolean tested, boolean last)
      throws EngineFailureException {
    Value result;
    try {
      result = execute(scope, section);
    } catch (GuestValues.MissingModuleException e) {
      state.markDirty(); // What earlier sections have written is left in the buffers.
      return Optional.of(new EndReason.PackageMissing(missing(section, e.module())));
    }
    if (!scope.isCancelled() && tested && (last || !result.isNull())) {
      verify(scope);
    }
    if (scope.isCancelled() || result.isNull()) {
      return Optional.empty();
    }
    flush(scope);
    return Optional.of(failure(section, result, tested));
  }

  private Value execute(RequestScope scope, Section section)
      throws GuestValues.MissingModuleException {
    if (section.role() == Section.Role.TEST) {
      return test(scope, section);
    }
    if (section.role() == Section.Role.SCRIPT) {
      return script(section);
    }
    List<String> bound = section.bindings().keySet().stream().sorted().toList();
    List<Object> made = made(section, bound);
    for (int i = 0; i < bound.size(); i++) {
      bind.executeVoid(made.get(i), bound.get(i));
    }
    return switch (section.role()) {
      case SETUP -> setUp(section);
      case SAMPLE -> sample(section);
      case PROGRAM -> program(section);
      case SCRIPT, TEST -> throw new IllegalStateException("takes its bindings in another way");
    };
  }

  private Value test(RequestScope scope, Section section)
      throws GuestValues.MissingModuleException {
    Prepared test = prepared(section);
    willRun(section, test.confinement());
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(arguments, test.test(), section.text(), section.name());
    addNamed(arguments, test.bound(), made(section, test.bound()));
    if (rules.namesShared()) {
      // The sample gets objects of its own, so that it cannot change those that judge it.
      addNamed(arguments, test.bound(), made(section, test.bound()));
    }
    scope.tests().begin(section.name());
    try {
      return runTest.execute(arguments.toArray());
    } finally {
      scope.tests().end();
    }
  }

  /**
   * Adds each value and then its name. Python reads single arguments faster than a host's array.
   */
  private static void addNamed(List<Object> arguments, List<String> names, List<Object> values) {
    for (int i = 0; i < names.size(); i++) {
      arguments.add(values.get(i));
      arguments.add(names.get(i));
    }
  }

  private Value setUp(Section section) {
    String text = section.text();
    Optional<GuestCompiler.Code> compiled = compiler.compileShared(section.name(), text);
    willRun(section, compiled);
    return runSetup.execute(code(compiled), text, section.name());
  }

  /** Runs a sample. Only the sample's own text is compiled, if it can be compiled separately. */
  private Value sample(Section section) {
    String text = section.text();
    if (!section.shared().isEmpty() && !section.mentions("__future__")) {
      Optional<GuestCompiler.Code> first = compiler.compileShared(section.name(), section.shared());
      Optional<GuestCompiler.Code> rest =
          first.flatMap(
              shared -> compiler.compile(section.name(), shared.linesBefore() + section.source()));
      if (rest.isPresent()) {
        willRun(section, first);
        willRun(section, rest);
        return runSample.execute(first.get().object(), rest.get().object(), text, section.name());
      }
    }
    Optional<GuestCompiler.Code> compiled = compiler.compile(section.name(), text);
    willRun(section, compiled);
    return runSample.execute(null, code(compiled), text, section.name());
  }

  private Value program(Section section) {
    willRun(section, Confinement.NONE);
    String text = section.text();
    return runProgram.execute(code(compiler.compile(section.name(), text)), text, section.name());
  }

  private Value script(Section section) throws GuestValues.MissingModuleException {
    String text = section.text();
    Optional<GuestCompiler.Code> compiled = compiler.compile(section.name(), text);
    willRun(section, compiled);
    List<Object> given = made(section, List.of(Section.INPUT, Section.ARGUMENTS));
    return runScript.execute(
        code(compiled), given.get(0), given.get(1), confined.all(), text, section.name());
  }

  private void willRun(Section section, Optional<GuestCompiler.Code> code) {
    willRun(section, code.map(GuestCompiler.Code::confinement).orElse(Confinement.NONE));
  }

  /** Notes that a section is about to run, which can change the state unless it is confined. */
  private void willRun(Section section, Confinement confinement) {
    confined.add(section, confinement);
    if (!confined.all()) {
      state.markDirty();
    }
  }

  private static Object code(Optional<GuestCompiler.Code> compiled) {
    return compiled.map(GuestCompiler.Code::object).orElse(null);
  }

  private List<Object> made(Section section, List<String> bound)
      throws GuestValues.MissingModuleException {
    List<Object> made = new ArrayList<>();
    for (String name : bound) {
      made.add(values.make(section.bindings().get(name)));
    }
    return made;
  }

  private void verify(RequestScope scope) {
    if (!state.verify(true) || confined.keepMeanings()) {
      return;
    }
    List<Object> tests =
        scope.request().sections().stream()
            .filter(section -> section.role() == Section.Role.TEST)
            .<Object>map(section -> prepared(section).test())
            .toList();
    String how = tampering.execute(ProxyArray.fromList(tests)).asString();
    if (!how.isEmpty()) {
      scope.cancellation().cancel(new EndReason.Tampered(how));
    }
  }

  private EndReason failure(Section section, Value result, boolean tested)
      throws EngineFailureException {
    GuestError error = error(section, result);
    if (error.type().equals("SystemError") && error.message().contains("internal exception")) {
      throw new EngineFailureException(error.summary());
    }
    Value status = result.getArrayElement(6);
    if (tested && !status.isNull() && status.asInt() == 0) {
      return new EndReason.ExitedEarly(error);
    }
    if (error.missingModule().filter(lacking::include).isPresent()) {
      return new EndReason.PackageMissing(error);
    }
    return new EndReason.Raised(error, result.getArrayElement(5).asBoolean());
  }

  /** Returns the error for a binding that needs a module that the environment lacks. */
  private static GuestError missing(Section section, String module) {
    return new GuestError(
        section.name(),
        section.role(),
        "ModuleNotFoundError",
        "No module named '%s'".formatted(module),
        "",
        0,
        Optional.of(module),
        Optional.empty());
  }

  private static GuestError error(Section section, Value result) {
    String missing = result.getArrayElement(4).asString();
    Value status = result.getArrayElement(6);
    return new GuestError(
        section.name(),
        section.role(),
        result.getArrayElement(0).asString(),
        result.getArrayElement(1).asString(),
        result.getArrayElement(2).asString(),
        result.getArrayElement(3).asInt(),
        missing.isEmpty() ? Optional.empty() : Optional.of(missing),
        status.isNull() ? Optional.empty() : Optional.of(status.asInt()));
  }
}
