package dev.crucible.harness.cli;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.environment.EnvironmentException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program: {@code crucible score}, {@code generate}, {@code report}, {@code compare}, {@code
 * env}, {@code doctor}.
 */
@Command(
    name = "crucible",
    mixinStandardHelpOptions = true,
    version = "crucible 0.1.0",
    description =
        "Scores generated scientific Python in isolated GraalPy contexts, with real NumPy and enforced limits.",
    subcommands = {
      ScoreCommand.class,
      GenerateCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      EnvCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 a fault of Crucible; 2 wrong usage; 3 the Python environment does not start;",
      "4 an input file or the output folder is missing, broken or does not fit; 5 a part could not be done.",
      "",
      "Start with: crucible score"
    })
public final class Crucible implements Callable<Integer> {

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "Show the Java stack trace of an error.")
  private boolean stackTrace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: score, report, compare, env or doctor.");
  }

  /** Runs the program and ends the JVM: threads that guests left behind must not keep it alive. */
  public static void main(String[] args) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  /** Runs the program with the given outputs and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine(out, err).execute(args);
  }

  private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    var program = new Crucible();
    return new CommandLine(program)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Crucible::wrongUsage)
        .setExecutionExceptionHandler((error, command, _) -> program.failed(error, command));
  }

  /** Runs the program with the arguments of an earlier run and some more, which win. */
  static int again(CommandLine from, List<String> arguments, List<String> more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(more);
    return commandLine(from.getOut(), from.getErr())
        .setOverwrittenOptionsAllowed(true)
        .execute(all.toArray(String[]::new));
  }

  private static int wrongUsage(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    command.getErr().printf("%s%n", error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr());
    command.getErr().printf("See '%s --help'.%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  private int failed(Exception error, CommandLine command) {
    PrintWriter err = command.getErr();
    if (stackTrace) {
      error.printStackTrace(err);
    }
    return switch (error) {
      case DataException e -> told(err, e.getMessage(), ExitCode.DATA);
      case SandboxException e -> told(err, e.getMessage(), ExitCode.ENVIRONMENT);
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

  private static int told(PrintWriter err, String sentence, int exitCode) {
    err.println(sentence);
    err.flush();
    return exitCode;
  }
}
