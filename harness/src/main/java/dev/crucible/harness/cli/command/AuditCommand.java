package dev.crucible.harness.cli.command;

import dev.crucible.harness.audit.Audit;
import dev.crucible.harness.audit.AuditFile;
import dev.crucible.harness.audit.AuditRun;
import dev.crucible.harness.audit.Audited;
import dev.crucible.harness.audit.CPythonProcesses;
import dev.crucible.harness.audit.Packages;
import dev.crucible.harness.audit.Selection;
import dev.crucible.harness.cli.console.HostInfo;
import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.cli.console.ScoreProgress;
import dev.crucible.harness.cli.option.OptionValues;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code crucible audit}, which compares a run's verdicts with those of CPython. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Executes a run's samples in CPython, and compares the verdicts.",
      "Takes all samples, or a part chosen by lot, and the same packages; says how often the verdicts agree,",
      "and shows each sample on which they do not.",
      "",
      "This executes what a model wrote in plain processes of yours, with time and memory limited and",
      "nothing else forbidden: they can read and delete your files and use the network. Run it as a user,",
      "or in a container, that has nothing to lose. Samples that were FORBIDDEN or TAMPERED stay out",
      "unless --execute-hostile is given."
    },
    footer = {
      "",
      "The CPython environment is made the first time, with pip, and kept in Crucible's cache directory. The",
      "audit is kept in the run's directory (audit.json), where 'crucible report' finds it.",
      "",
      "Examples:",
      "  crucible audit runs/a",
      "  crucible audit runs/a --share 0.1 --seed 7",
      "  crucible audit runs/a --sample 200 --json | jq .agreement",
      "",
      "Exit codes: 0 the verdicts agree; 2 wrong usage; 3 there is no CPython, or its environment cannot be",
      "made; 4 there is no such run, or its files have changed; 6 some verdicts do not agree."
    })
public final class AuditCommand extends CrucibleCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's directory.")
  private Path runDirectory;

  @ArgGroup(exclusive = true)
  private HowMany howMany = new HowMany();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "What the lot is drawn with (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Samples executed at a time (default: as many as there are processors).")
  private Integer processes;

  @Option(
      names = "--execute-hostile",
      description =
          "Execute samples that were FORBIDDEN or TAMPERED, too: they have tried to do harm or to"
              + " cheat, and nothing here keeps them from it.")
  private boolean executeHostile;

  @Option(names = "--json", description = "Print the audit as JSON.")
  private boolean json;

  /** Options for the size of the audit. */
  private static final class HowMany {
    @Option(
        names = "--share",
        paramLabel = "SHARE",
        description =
            "Audit this share of the run, such as 0.1, evenly over sub-steps and outcomes (default:"
                + " all).")
    private Double share;

    @Option(
        names = "--sample",
        paramLabel = "N",
        description = "Audit so many, evenly over sub-steps and outcomes.")
    private Integer sample;

    Selection.Size size() {
      if (sample != null) {
        long size = OptionValues.atLeast("--sample", sample, 1);
        return _ -> (int) size;
      }
      double part = share == null ? 1 : share;
      if (!(part > 0 && part <= 1)) {
        throw new IllegalArgumentException(
            "--share is %s: give more than 0, and 1 at most.".formatted(share));
      }
      return population -> (int) Math.ceil(part * population);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    Selection.Size size = checked(howMany::size);
    int parallel = checked(this::parallel);
    try (RunReader reader = RunStore.read(runDirectory)) {
      RunData run = reader.data();
      Packages packages = RunMetadata.packages(run.info(), runDirectory);
      Selection selection = Selection.of(run.samples(), executeHostile, size, seed);
      if (selection.chosen().isEmpty()) {
        throw new DataException(
            "There is nothing to audit in %s: no sample was judged that may be executed here."
                .formatted(runDirectory));
      }
      Audit[] made = new Audit[1];
      scored(run)
          .reopen(
              RunMetadata.versions(run.info(), runDirectory),
              (input, rules, modules) -> {
                CPython python = CPython.ensure(packages.plan(), this::say);
                say(
                    "%s executes %s of %s"
                        .formatted(
                            python,
                            Formats.count(selection.chosen().size()),
                            Formats.count(selection.population(), "different execution")));
                try (var processes = new CPythonProcesses(python, modules, rules.ofTests());
                    var progress = ScoreProgress.to(err(), selection.chosen().size(), List.of())) {
                  Scorer scorer = input.scorer(processes, rules);
                  made[0] =
                      audit(
                          python,
                          selection,
                          new AuditRun(run, scorer, progress).audit(selection.chosen(), parallel));
                }
              });
      return finish(made[0]);
    }
  }

  private Audit audit(CPython python, Selection selection, List<Audited> audited) {
    return new Audit(
        Instant.now(),
        python.toString(),
        HostInfo.system(),
        seed,
        selection.population(),
        selection.refused(),
        selection.skipped(),
        audited);
  }

  private int finish(Audit audit) {
    Path file = runDirectory.resolve(AuditFile.NAME);
    String text = AuditFile.json(audit);
    OutputFile.write(file, text);
    PrintWriter out = out();
    if (json) {
      out.println(text);
    } else {
      new AuditReport(out).print(audit, file);
    }
    out.flush();
    return audit.agreeing() == audit.comparable() ? ExitCode.OK : ExitCode.DISAGREEMENT;
  }

  /** Returns the command with which the run was scored, parsed and not executed. */
  private ScoreCommand scored(RunData run) {
    List<String> arguments = RunMetadata.argumentsToResume(run.info(), runDirectory);
    if (Program.of(spec().commandLine()).parse(arguments) instanceof ScoreCommand score) {
      return score;
    }
    throw new DataException(
        "The run in %s does not say how 'crucible score' was started: score it anew."
            .formatted(runDirectory));
  }

  private int parallel() {
    return processes == null
        ? Runtime.getRuntime().availableProcessors()
        : (int) OptionValues.atLeast("--processes", processes, 1);
  }

  private void say(String line) {
    err().println(line);
    err().flush();
  }
}
