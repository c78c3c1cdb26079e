package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import dev.crucible.runtime.internal.graalpy.ContextVariables;
import dev.crucible.runtime.internal.graalpy.GuestCompiler;
import dev.crucible.runtime.internal.guard.StateGuard;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** Runs a request's sections one after another. Of one context; used in its guest thread. */
final class SectionRunner {
  private static final int MOST_PREPARED = 4096;

  private final IdentityHashMap<Section, Prepared> prepared = new IdentityHashMap<>();
  private final GuestCompiler compiler = new GuestCompiler();
  private final ContextVariables variables = new ContextVariables();
  private final GuestValues values;
  private final StateGuard state;
  private final MissingPackages lacking;
  private final TestRules rules;
  private final Value begin;
  private final Value bind;
  private final Value runSetup;
  private final Value runSample;
  private final Value runTest;
  private final Value prepare;
  private final Value tampering;
  private final Value flush;
  private PhaseClock clock = new PhaseClock(Phase.LOADING);

  /** A test that the driver has prepared, and the names of its bindings in order. */
  private record Prepared(Value test, List<String> bound, ProxyArray names) {}

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
    begin = driver.getMember("begin");
    bind = driver.getMember("bind");
    runSetup = driver.getMember("run_setup");
    runSample = driver.getMember("run_sample");
    runTest = driver.getMember("run_test");
    prepare = driver.getMember("prepare");
    tampering = driver.getMember("tampering");
    flush = driver.getMember("flush");
  }

  /** What times the sections of the next request. */
  void timeWith(PhaseClock ofRequest) {
    clock = ofRequest;
  }

  /**
   * Runs them until one does not run to its end, or the request is ended. Where every test is
   * wanted, the verdict on the first that failed is the whole's.
   *
   * @throws EngineFailureException when the engine failed, not the guest
   */
  Verdict run(ExecutionRequest request, Cancellation ending) throws EngineFailureException {
    variables.renew();
    try {
      return runAll(request, ending);
    } finally {
      variables.restore();
    }
  }

  private Verdict runAll(ExecutionRequest request, Cancellation ending)
      throws EngineFailureException {
    begin.executeVoid();
    boolean tested =
        request.sections().stream().anyMatch(section -> section.role() == Section.Role.TEST);
    int run = 0;
    List<Integer> failed = new ArrayList<>();
    Optional<Verdict> first = Optional.empty();
    for (int i = 0; i < request.sections().size(); i++) {
      Section section = request.sections().get(i);
      if (section.role() == Section.Role.SAMPLE) {
        clock.enter(Phase.TESTS);
        prepareTests(request);
      }
      clock.enter(phase(section.role()));
      boolean last = i == request.sections().size() - 1;
      Optional<Verdict> verdict;
      try {
        verdict = run(request, section, run, tested, last, ending);
      } catch (PolyglotException e) {
        if (ending.reason() != null
            && PythonContext.isOfGuest(e)) { // What ends it met our own code.
          return Verdict.ended(ending.reason(), run).withFailed(failed);
        }
        throw e;
      }
      if (verdict.isEmpty()) {
        run++;
        continue;
      }
      if (verdict.get().error().isPresent()) {
        failed.add(i);
      }
      if (!request.everyTest() || !verdict.get().testsCanGoOn()) {
        return verdict.get().withFailed(failed);
      }
      first = first.or(() -> verdict);
    }
    flush.executeVoid();
    Optional<Verdict> early = ended(ending, run);
    return (early.isPresent() ? early : first)
        .orElse(Verdict.passed(run))
        .withRun(run)
        .withFailed(failed);
  }

  private static Phase phase(Section.Role role) {
    return switch (role) {
      case SETUP -> Phase.SETUP;
      case SAMPLE -> Phase.SAMPLE;
      case TEST -> Phase.TESTS;
    };
  }

  /** Makes the tests ready while all is as it was. */
  private void prepareTests(ExecutionRequest request) {
    for (Section section : request.sections()) {
      if (section.role() == Section.Role.TEST) {
        var _ = prepared(section);
      }
    }
  }

  /** Tests that are ready to run, by their sections: requests of a sub-step share these. */
  private Prepared prepared(Section test) {
    if (prepared.size() >= MOST_PREPARED && !prepared.containsKey(test)) {
      prepared.clear();
    }
    return prepared.computeIfAbsent(test, this::makeReady);
  }

  private Prepared makeReady(Section test) {
    List<String> bound = test.bindings().keySet().stream().sorted().toList();
    ProxyArray names = ProxyArray.fromList(new ArrayList<>(bound));
    return new Prepared(prepare.execute(test.name(), test.text(), names), bound, names);
  }

  /** Runs one section; gives a verdict when it did not run to its end. */
  private Optional<Verdict> run(
      ExecutionRequest request,
      Section section,
      int run,
      boolean tested,
      boolean last,
      Cancellation ending)
      throws EngineFailureException {
    Value result;
    try {
      result = execute(section);
    } catch (GuestValues.MissingModuleException e) {
      return Optional.of(Verdict.missingModule(section, e.module(), run));
    }
    if (ending.reason() == null && tested && (last || !result.isNull())) {
      verify(request, ending);
    }
    Optional<Verdict> early = ended(ending, run);
    if (early.isPresent() || result.isNull()) {
      return early;
    }
    flush.executeVoid();
    return Optional.of(failure(section, result, run, tested));
  }

  private Value execute(Section section) throws GuestValues.MissingModuleException {
    state.touched();
    if (section.role() == Section.Role.TEST) {
      Prepared test = prepared(section);
      ProxyArray made = ProxyArray.fromList(made(section, test.bound()));
      // What the sample is shown is made anew: it may change it, and not what judges it.
      ProxyArray shown =
          rules.namesShared() ? ProxyArray.fromList(made(section, test.bound())) : null;
      return runTest.execute(
          test.test(), section.name(), section.text(), test.names(), made, shown);
    }
    List<String> bound = section.bindings().keySet().stream().sorted().toList();
    List<Object> made = made(section, bound);
    for (int i = 0; i < bound.size(); i++) {
      bind.executeVoid(bound.get(i), made.get(i));
    }
    return section.role() == Section.Role.SETUP ? setUp(section) : sample(section);
  }

  private Value setUp(Section section) {
    String text = section.text();
    return runSetup.execute(
        section.name(), text, code(compiler.compileShared(section.name(), text)));
  }

  /** Compiles only what is the sample's own, if that can be compiled apart. */
  private Value sample(Section section) {
    String text = section.text();
    if (!section.shared().isEmpty() && !section.mentions("__future__")) {
      Optional<GuestCompiler.Code> first = compiler.compileShared(section.name(), section.shared());
      Optional<GuestCompiler.Code> rest =
          first.flatMap(
              shared -> compiler.compile(section.name(), shared.linesBefore() + section.source()));
      if (rest.isPresent()) {
        return runSample.execute(section.name(), text, first.get().object(), rest.get().object());
      }
    }
    return runSample.execute(
        section.name(), text, null, code(compiler.compile(section.name(), text)));
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

  private void verify(ExecutionRequest request, Cancellation ending) {
    if (!state.verify(true)) {
      return;
    }
    List<Object> tests =
        request.sections().stream()
            .filter(section -> section.role() == Section.Role.TEST)
            .<Object>map(section -> prepared(section).test())
            .toList();
    String how = tampering.execute(ProxyArray.fromList(tests)).asString();
    if (!how.isEmpty()) {
      ending.end(Outcome.TAMPERED, "the sample " + how);
    }
  }

  private static Optional<Verdict> ended(Cancellation ending, int run) {
    return Optional.ofNullable(ending.reason()).map(reason -> Verdict.ended(reason, run));
  }

  private Verdict failure(Section section, Value result, int run, boolean tested)
      throws EngineFailureException {
    GuestError error = error(section, result);
    if (error.type().equals("SystemError") && error.message().contains("internal exception")) {
      throw new EngineFailureException(error.summary());
    }
    Value status = result.getArrayElement(6);
    if (tested && !status.isNull() && status.asInt() == 0) {
      return Verdict.exited(error, run);
    }
    if (error.missingModule().filter(lacking::include).isPresent()) {
      return Verdict.lacking(error, run);
    }
    return Verdict.of(error, result.getArrayElement(5).asBoolean(), run);
  }

  private static GuestError error(Section section, Value result) {
    String missing = result.getArrayElement(4).asString();
    return new GuestError(
        section.name(),
        section.role(),
        result.getArrayElement(0).asString(),
        result.getArrayElement(1).asString(),
        result.getArrayElement(2).asString(),
        result.getArrayElement(3).asInt(),
        missing.isEmpty() ? Optional.empty() : Optional.of(missing));
  }
}
