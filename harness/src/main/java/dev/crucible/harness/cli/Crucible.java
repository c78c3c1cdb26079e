package dev.crucible.harness.cli;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.harness.cli.command.AuditCommand;
import dev.crucible.harness.cli.command.CompareCommand;
import dev.crucible.harness.cli.command.CompletionCommand;
import dev.crucible.harness.cli.command.DoctorCommand;
import dev.crucible.harness.cli.command.EnvCommand;
import dev.crucible.harness.cli.command.ExitCode;
import dev.crucible.harness.cli.command.GenerateCommand;
import dev.crucible.harness.cli.command.ProblemsCommand;
import dev.crucible.harness.cli.command.Program;
import dev.crucible.harness.cli.command.ReportCommand;
import dev.crucible.harness.cli.command.ScoreCommand;
import dev.crucible.harness.cli.command.Subcommand;
import dev.crucible.harness.cli.console.ColorChoice;
import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.console.InterruptNotice;
import dev.crucible.harness.cli.console.Palette;
import dev.crucible.harness.cli.console.ProcessEnvironment;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.SandboxException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code crucible} with its commands. */
@Command(
    name = "crucible",
    mixinStandardHelpOptions = true,
    versionProvider = CrucibleVersion.class,
    description =
        "Scores generated scientific Python in isolated GraalPy contexts, with real NumPy and enforced limits.",
    subcommands = {
      ScoreCommand.class,
      GenerateCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      AuditCommand.class,
      ProblemsCommand.class,
      EnvCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, whatever the verdicts; 1 a fault of Crucible; 2 wrong usage;",
      "3 the Python environment or the sandbox does not start;",
      "4 an input file, a configuration file or the output directory is missing, broken",
      "or does not fit; 5 a part could not be done;",
      "6 an audit found verdicts that CPython does not share.",
      "",
      "Start with: crucible score. 'crucible' alone shows an overview."
    })
public final class Crucible implements Callable<Integer>, Program {

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "Show the Java stack trace of an error.")
  private boolean stackTrace;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      completionCandidates = ColorChoice.Names.class,
      description =
          "Colours: auto is on terminals, unless NO_COLOR is set in the environment"
              + " (${DEFAULT-VALUE}).")
  private ColorChoice color = ColorChoice.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors, but no progress and no notices.")
  private boolean quiet;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Values of options, such as score.time-limit=60 (default: crucible.properties here or"
              + " in the user's configuration directory).")
  @SuppressWarnings("UnusedVariable") // ConfigFile finds it before the command line is parsed.
  private Path config;

  /** Commands that print only their result, for which {@code --quiet} is hidden. */
  private static final List<List<String>> NEVER_LOUD =
      List.of(List.of("doctor"), List.of("completion"), List.of("env", "show"));

  private static final Set<String> INFORMATION = Set.of("-h", "--help", "-V", "--version");

  @Spec private CommandSpec spec;

  private Console console;

  /** The streams and the environment of the program. */
  private record Console(PrintWriter out, PrintWriter err, ProcessEnvironment environment) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(RootHelp.of(spec));
    out.flush();
    return ExitCode.OK;
  }

  /**
   * Runs the program and exits the JVM with its exit code. Threads that guests have left must not
   * keep the JVM alive.
   */
  public static void main(String[] args) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            ProcessEnvironment.ofProcess(),
            args));
  }

  /** Runs the program with the given streams, and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, ProcessEnvironment environment, String... args) {
    return run(new Console(out, err, environment), false, args);
  }

  private static int run(Console console, boolean overwriting, String... args) {
    Optional<ConfigFile> file;
    try {
      file = configuration(console.environment(), List.of(args));
    } catch (DataException e) {
      return told(console.err(), e.getMessage(), ExitCode.DATA);
    }
    var program = new Crucible();
    CommandLine commands =
        commands(program)
            .setOut(console.out())
            .setErr(console.err())
            .setOverwrittenOptionsAllowed(overwriting)
            .setParameterExceptionHandler((error, _) -> wrongUsage(error, console.err(), file))
            .setExecutionExceptionHandler((error, _, _) -> program.failed(error, console.err()))
            .setExecutionStrategy(parsed -> program.execute(parsed, console));
    file.ifPresent(commands::setDefaultValueProvider);
    try {
      return commands.execute(args);
    } catch (Error e) {
      return program.failed(e, console.err());
    }
  }

  @Override
  public int runAgain(List<String> arguments, List<String> more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(more);
    if (quiet) {
      all.add("--quiet");
    }
    if (stackTrace) {
      all.add("--stack-trace");
    }
    if (color != ColorChoice.AUTO) {
      all.add("--color=" + color);
    }
    return run(console, true, all.toArray(String[]::new));
  }

  @Override
  public Object parse(List<String> arguments) {
    CommandLine commands = commands(new Crucible());
    configuration(console.environment(), arguments).ifPresent(commands::setDefaultValueProvider);
    try {
      ParseResult parsed = commands.parseArgs(arguments.toArray(String[]::new));
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      return parsed.commandSpec().userObject();
    } catch (ParameterException e) {
      throw new DataException(
          "The arguments that the run was started with are no longer understood (%s): score it anew."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static CommandLine commands(Crucible program) {
    CommandLine commands = new CommandLine(program);
    ServiceLoader.load(Subcommand.class).forEach(more -> commands.addSubcommand(more.command()));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    // Otherwise the version of a subcommand is empty.
    provideVersion(commands);
    HelpText.joinLines(commands);
    for (List<String> path : NEVER_LOUD) {
      CommandLine command = commands;
      for (String name : path) {
        command = command.getSubcommands().get(name);
      }
      hide(command.getCommandSpec(), "--quiet");
    }
    return commands;
  }

  private static void provideVersion(CommandLine command) {
    command.getCommandSpec().versionProvider(new CrucibleVersion());
    command.getSubcommands().values().forEach(Crucible::provideVersion);
  }

  private static void hide(CommandSpec command, String name) {
    OptionSpec option = command.findOption(name);
    command.remove(option);
    command.addOption(OptionSpec.builder(option).hidden(true).build());
  }

  /**
   * Returns the configuration file, if there is one. Requests for help or the version do not read
   * it, so that they work even if it is malformed.
   */
  private static Optional<ConfigFile> configuration(
      ProcessEnvironment environment, List<String> args) {
    if (args.stream().anyMatch(INFORMATION::contains)) {
      return Optional.empty();
    }
    Optional<ConfigFile> file = ConfigFile.find(environment, args);
    file.ifPresent(found -> found.check(commands(new Crucible())));
    return file;
  }

  /**
   * Executes the parsed command with the colours of its streams, and without notices if {@code
   * --quiet} is set.
   */
  private int execute(ParseResult parsed, Console on) {
    console = on;
    ProcessEnvironment environment = on.environment();
    Palette palette = color.palette(environment.outIsTerminal(), environment);
    Palette notices = color.palette(environment.errIsTerminal(), environment);
    PrintWriter progress = quiet ? new PrintWriter(Writer.nullWriter()) : on.err();
    spec.commandLine()
        .setOut(new ConsoleWriter(on.out(), palette))
        .setErr(new ConsoleWriter(progress, notices))
        .setColorScheme(
            Help.defaultColorScheme(palette.isColored() ? Help.Ansi.ON : Help.Ansi.OFF));
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int wrongUsage(
      ParameterException error, PrintWriter err, Optional<ConfigFile> file) {
    CommandLine command = error.getCommandLine();
    Optional<String> place = file.flatMap(f -> f.placeOf(error.getMessage(), command));
    if (place.isPresent()) {
      return told(err, place.get() + ": " + error.getMessage(), ExitCode.DATA);
    }
    err.printf("%s%n", error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
    err.printf("See '%s --help'.%n", command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.USAGE;
  }

  private int failed(Exception error, PrintWriter err) {
    if (stackTrace) {
      error.printStackTrace(err);
    }
    if (InterruptNotice.isShuttingDown()) {
      return ExitCode.INTERNAL; // Nobody sees it: the exit code is that of the signal.
    }
    return switch (error) {
      case DataException e -> told(err, e.getMessage(), ExitCode.DATA);
      case SandboxException e -> told(err, e.getMessage(), ExitCode.ENVIRONMENT);
      case CPythonUnavailableException e -> told(err, e.getMessage(), ExitCode.ENVIRONMENT);
      case EnvironmentException e -> {
        told(err, e.getMessage(), ExitCode.ENVIRONMENT);
        e.log().filter(Files::exists).ifPresent(log -> err.println("The full output is in " + log));
        yield ExitCode.ENVIRONMENT;
      }
      default ->
          told(
              err,
              "Crucible failed: %s. Run it again with --stack-trace and report what it shows."
                  .formatted(error),
              ExitCode.INTERNAL);
    };
  }

  private int failed(Error error, PrintWriter err) {
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return told(
        err,
        error instanceof OutOfMemoryError
            ? "Crucible has run out of memory (%s): give it more, as with CRUCIBLE_JAVA_OPTS=-Xmx8g."
                .formatted(error.getMessage())
            : "Crucible failed: %s. Run it again with --stack-trace and report what it shows."
                .formatted(error),
        ExitCode.INTERNAL);
  }

  private static int told(PrintWriter err, String sentence, int exitCode) {
    err.println(sentence);
    err.flush();
    return exitCode;
  }
}
