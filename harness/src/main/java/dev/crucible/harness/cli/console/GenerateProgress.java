package dev.crucible.harness.cli.console;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.generate.GenerationRun;
import dev.crucible.harness.generate.Reply;
import dev.crucible.harness.generate.Time;
import dev.crucible.harness.generate.TokenUsage;
import dev.crucible.harness.sample.Draw;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The progress of a generation: on a terminal, a bar that is redrawn every 500 ms; otherwise, a
 * line for each answer. Failures are lines in both cases. Thread-safe.
 */
public final class GenerateProgress implements GenerationRun.Listener, AutoCloseable {
  private static final int BAR_WIDTH = 24;
  private static final long SECONDS_A_MINUTE = 60;

  private final PrintWriter out;
  private final int wanted;
  private final int resumed;
  private final Time time;
  private final boolean live;
  private final long began;
  private final ScheduledExecutorService clock;
  private int answered;
  private int failed;
  private int retried;

  private GenerateProgress(PrintWriter out, int wanted, int resumed, Time time, boolean live) {
    this.out = out;
    this.wanted = wanted;
    this.resumed = resumed;
    this.time = time;
    this.live = live;
    this.began = time.nanos();
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("crucible-progress").factory());
    if (live) {
      var _ = clock.scheduleAtFixedRate(this::draw, 0, 500, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Returns progress that writes to {@code out}, redrawn if stderr is a terminal.
   *
   * @param wanted the number of answers in all
   * @param resumed the number of answers of an earlier run
   */
  public static GenerateProgress to(PrintWriter out, int wanted, int resumed) {
    return new GenerateProgress(out, wanted, resumed, Time.system(), Terminal.isThere());
  }

  static GenerateProgress plain(PrintWriter out, int wanted, int resumed, Time time) {
    return new GenerateProgress(out, wanted, resumed, time, false);
  }

  @Override
  public synchronized void answered(Draw draw, Reply.Answer answer) {
    answered++;
    if (!live) {
      line(
          "%d/%d  %s  %s  %s"
              .formatted(resumed + answered, wanted, draw, whatCame(answer), pace()));
    }
  }

  private static String whatCame(Reply.Answer answer) {
    String flaw = answer.flaw().map(what -> what + ", ").orElse("");
    return flaw
        + answer
            .usage()
            .map(TokenUsage::completionTokens)
            .map(tokens -> tokens + " tokens")
            .orElseGet(() -> answer.text().length() + " characters");
  }

  @Override
  public synchronized void retrying(Draw draw, Reply.Failure failure, Duration delay) {
    retried++;
    if (!live) {
      line(
          "%s: %s; asking again in %s"
              .formatted(draw, failure.reason(), Quantities.seconds(delay, 1)));
    }
  }

  @Override
  public synchronized void failed(Draw draw, Reply.Failure failure) {
    failed++;
    line("%s failed: %s".formatted(draw, failure.reason()));
  }

  private void line(String text) {
    out.println((live ? Terminal.ERASE_LINE : "") + text);
    out.flush();
  }

  private synchronized void draw() {
    int done = resumed + answered;
    int filled = wanted == 0 ? BAR_WIDTH : (int) ((long) done * BAR_WIDTH / wanted);
    out.printf(
        "%s[%s%s] %d/%d  %s%s%s",
        Terminal.ERASE_LINE,
        "█".repeat(filled),
        "░".repeat(BAR_WIDTH - filled),
        done,
        wanted,
        pace(),
        failed == 0 ? "" : "  " + failed + " failed",
        retried == 0 ? "" : "  " + retried + " repeated");
    out.flush();
  }

  /**
   * Formats the pace, such as {@code 14.2 a minute, 19 min left}; empty before the first answer.
   */
  private String pace() {
    double minutes = (time.nanos() - began) / 1e9 / SECONDS_A_MINUTE;
    if (answered == 0 || minutes <= 0) {
      return "";
    }
    double rate = answered / minutes;
    int left = Math.max(0, wanted - resumed - answered - failed);
    return String.format(
        Locale.ROOT,
        "%.1f a minute, %s left",
        rate,
        StageTimes.rough(left / rate * SECONDS_A_MINUTE));
  }

  @Override
  public synchronized void close() {
    clock.shutdownNow();
    if (live) {
      out.print(Terminal.ERASE_LINE);
      out.flush();
    }
  }
}
