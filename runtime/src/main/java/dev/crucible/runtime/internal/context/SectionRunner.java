package dev.crucible.runtime.internal.context;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * The runner of a request's sections, which run one after another. Belongs to one context; used
 * only in its guest thread.
 *
 * <p>The last argument of each call of Python that is made for every sample is a text or a number:
 * GraalPy asks an object in that place whether it holds keyword arguments, which takes longer than
 * the call.
 */
final class SectionRunner {
  private final Set<String> builtins;
  private final GuestCompiler compiler;
  private final ContextVariables variables = new ContextVariables();
  private final GuestValues values;
  private final StateGuard state;
  private final MissingPackages lacking;
  private final TestRunner tests;
  private final Value bind;
  private final Value runSetup;
  private final Value runImports;
  private final Value runSample;
  private final Value runProgram;
  private final Value runScript;
  private final Value tampering;
  private final Value flush;

  /** The confinement of the current request's sections. */
  private ConfinedSections confined;

  /**
   * How sections ended that ran one after another: most often one, but tests may be several.
   *
   * @param last the position of the one that ran last
   * @param reason the reason if it did not run to its end; empty if all did, or if the request was
   *     cancelled
   */
  private record Ended(int last, Optional<EndReason> reason) {}

  SectionRunner(
      Value driver,
      GuestValues values,
      StateGuard state,
      MissingPackages lacking,
      TestRules rules) {
    this.values = values;
    this.state = state;
    this.lacking = lacking;
    builtins = Set.of(driver.invokeMember("builtin_names").as(String[].class));
    compiler = new GuestCompiler(builtins);
    confined = new ConfinedSections(builtins, state::markDirty);
    bind = driver.getMember("bind");
    runSetup = driver.getMember("run_setup");
    runImports = driver.getMember("run_imports");
    runSample = driver.getMember("run_sample");
    runProgram = driver.getMember("keep_program");
    runScript = driver.getMember("run_script");
    tests = new TestRunner(driver, values, state, rules, compiler);
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
    confined = new ConfinedSections(builtins, state::markDirty);
    List<Section> sections = scope.request().sections();
    boolean tested = sections.stream().anyMatch(section -> section.role() == Section.Role.TEST);
    EndReason reason = new EndReason.Passed();
    List<Integer> failed = new ArrayList<>();
    int next = 0;
    while (next < sections.size()) {
      Section section = sections.get(next);
      if (section.isUntrusted()) {
        scope.clock().enter(Phase.TESTS);
        tests.prepare(scope.request());
      }
      scope.clock().enter(phase(section.role()));
      Ended ended = runFrom(scope, next, tested);
      if (scope.isCancelled()) {
        return new Verdict(reason, ended.last() - failed.size(), failed);
      }
      next = ended.last() + 1;
      if (ended.reason().isEmpty()) {
        continue;
      }
      failed.add(ended.last());
      if (reason instanceof EndReason.Passed) {
        reason = ended.reason().get();
      }
      if (!scope.request().allTests() || !Verdict.of(ended.reason().get()).testsCanGoOn()) {
        return new Verdict(ended.reason().get(), next - failed.size(), failed);
      }
    }
    if (!tested || sections.getLast().role() != Section.Role.TEST) {
      flush(scope); // The driver does it after the last test.
    }
    return new Verdict(reason, next - failed.size(), failed);
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

  private Ended runFrom(RequestScope scope, int position, boolean tested)
      throws EngineFailureException {
    Section section = scope.request().sections().get(position);
    try {
      return section.role() == Section.Role.TEST
          ? runTests(scope, position, tested)
          : run(scope, section, position, tested);
    } catch (PolyglotException e) {
      if (scope.isCancelled() && EngineFailureException.isOfGuest(e)) {
        // The exception that cancels the request was raised in the driver.
        return new Ended(
            section.role() == Section.Role.TEST ? tests.position() : position, Optional.empty());
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

  /** Runs a section that is not a test. */
  private Ended run(RequestScope scope, Section section, int position, boolean tested)
      throws EngineFailureException {
    try {
      Value result = execute(section);
      return ended(scope, position, result, tested);
    } catch (GuestValues.MissingModuleException e) {
      return missing(section, position, e);
    }
  }

  /** Runs tests from a position on, at least one. */
  private Ended runTests(RequestScope scope, int position, boolean tested)
      throws EngineFailureException {
    try {
      Value result = tests.run(scope, position, confined);
      return ended(scope, tests.position(), result, tested);
    } catch (GuestValues.MissingModuleException e) {
      return missing(scope.request().sections().get(position), position, e);
    }
  }

  private Ended missing(Section section, int position, GuestValues.MissingModuleException e) {
    state.markDirty(); // What earlier sections have written is left in the buffers.
    return new Ended(
        position, Optional.of(new EndReason.PackageMissing(missing(section, e.module()))));
  }

  /**
   * Returns how sections ended.
   *
   * @param last the position of the one that ran last
   * @param result None, or the driver's description of the exception that ended it
   */
  private Ended ended(RequestScope scope, int last, Value result, boolean tested)
      throws EngineFailureException {
    List<Section> sections = scope.request().sections();
    if (!scope.isCancelled() && tested && (last == sections.size() - 1 || !result.isNull())) {
      verify(scope);
    }
    if (scope.isCancelled() || result.isNull()) {
      return new Ended(last, Optional.empty());
    }
    flush(scope);
    return new Ended(last, Optional.of(failure(sections.get(last), result, tested)));
  }

  private Value execute(Section section) throws GuestValues.MissingModuleException {
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

  private Value setUp(Section section) {
    String text = section.text();
    Optional<GuestCompiler.Code> compiled = compiler.compileShared(section.name(), text);
    willRun(section, compiled);
    boolean onlyImports =
        section.bindings().isEmpty()
            && compiled.filter(GuestCompiler.Code::onlyImports).isPresent();
    Value run = onlyImports ? runImports : runSetup;
    return run.execute(code(compiled), text, section.name());
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
    confined.add(section, Confinement.NONE);
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

  /** Notes that code is about to run, which can change the state unless it is confined. */
  private void willRun(Section section, Optional<GuestCompiler.Code> code) {
    confined.add(section, code.map(GuestCompiler.Code::confinement).orElse(Confinement.NONE));
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
    String how = tampering.execute(tests.preparedTests(scope.request())).asString();
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
