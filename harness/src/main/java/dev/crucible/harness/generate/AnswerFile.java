package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a generation, as samples, one a line:
 *
 * <pre>{@code
 * {"step_number": "49.1", "sample": 0, "response": "```python\ndef ...", "model": "m",
 *  "setting": {"background": false, "previous": "generated", "temperature": 0.8},
 *  "usage": {"prompt_tokens": 900, "completion_tokens": 400}, "finish_reason": "stop"}
 * }</pre>
 *
 * <p>{@code response} is the model's whole answer; in its place, {@code completion} is one that
 * continues the code of its prompt. Tasks are named in {@code task_id}. {@code usage} and {@code
 * finish_reason} are present if the server sends them. {@code flaw} is present if the answer is
 * {@code "empty"}, or {@code "cut"} because it reached the token limit.
 *
 * <p>An answer is on disk when {@link #add} returns. Answers of an earlier run are kept and not
 * requested again. A last line that a killed run left incomplete is dropped. All answers of a file
 * have the same model and setting. Thread-safe. The file is locked: only one process at a time can
 * have it open.
 */
public final class AnswerFile implements Closeable {

  private static final String RESPONSE = "response";
  private static final String COMPLETION = "completion";

  private final Path path;
  private final String model;
  private final ObjectNode setting;
  private final AppendedLines lines;
  private final Map<Draw, String> responses = new HashMap<>();

  private AnswerFile(Path path, String model, ObjectNode setting, FileChannel channel)
      throws IOException {
    this.path = path;
    this.model = model;
    this.setting = setting;
    this.lines = new AppendedLines(path, channel);
    if (channel.size() > 0) {
      // Read through this channel: opening and closing the file again would release the lock.
      channel.position(0);
      JsonLines.read(path.toString(), Channels.newInputStream(channel), this::remember);
    }
    channel.position(channel.size());
  }

  /**
   * Opens the file. Creates the file and its directory if they do not exist.
   *
   * @param model the name of the model
   * @param setting the setting of the answers
   * @throws DataException if the file cannot be written, another run has it open, or a line of it
   *     is broken, repeats another or has another model or setting
   */
  public static AnswerFile open(Path path, String model, GenerationSetting setting) {
    FileChannel channel = null;
    try {
      if (path.toAbsolutePath().getParent() != null) {
        Files.createDirectories(path.toAbsolutePath().getParent());
      }
      channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock(path, channel);
      endWithWholeLine(channel);
      return new AnswerFile(path, model, setting.json(), channel);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new DataException(
          "%s cannot be written (%s): name another file with --out.".formatted(path, e), e);
    } catch (DataException e) {
      closeQuietly(channel);
      throw e;
    }
  }

  private static void lock(Path path, FileChannel channel) throws IOException {
    boolean free;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false;
    }
    if (!free) {
      throw new DataException(
          "%s is being written by another run: let that end, or name another file with --out."
              .formatted(path));
    }
  }

  /**
   * Completes or drops a last line without a line end. The line is kept if it is whole, because an
   * editor may have left it so.
   */
  private static void endWithWholeLine(FileChannel channel) throws IOException {
    long start = lastLineStart(channel);
    if (start == channel.size()) {
      return;
    }
    ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(channel.size() - start));
    while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
      // One read may return only a part.
    }
    if (isObject(tail.array())) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
    } else {
      channel.truncate(start);
    }
  }

  private static long lastLineStart(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(1 << 13);
    for (long end = channel.size(); end > 0; ) {
      long from = Math.max(0, end - block.capacity());
      block.clear().limit((int) (end - from));
      while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
        // One read may return only a part.
      }
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return from + i + 1;
        }
      }
      end = from;
    }
    return 0;
  }

  private static boolean isObject(byte[] line) {
    try {
      return JsonMapper.shared().readTree(line) instanceof ObjectNode;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The exception that is being handled is more informative.
    }
  }

  private Draw remember(JsonRecord line) {
    var draw = new Draw(AnswerLine.step(line), line.count("sample", 0));
    requireSame(line, "model", line.text("model"), model);
    requireSame(line, "setting", line.object("setting"), setting);
    String answer = line.text(line.has(COMPLETION) ? COMPLETION : RESPONSE);
    if (responses.put(draw, answer) != null) {
      throw line.error("sample", "makes this %s again".formatted(draw), "remove one of the lines");
    }
    return draw;
  }

  private static void requireSame(JsonRecord line, String field, Object there, Object ours) {
    if (!there.equals(ours)) {
      throw line.error(
          field,
          "is %s, while %s is asked for now".formatted(there, ours),
          "name another file with --out, or ask as this one was asked");
    }
  }

  /** Returns the path of the file. */
  public Path path() {
    return path;
  }

  /** Returns the answer that an earlier run wrote for a sample; empty if there is none. */
  public Optional<String> response(Draw draw) {
    return Optional.ofNullable(responses.get(draw));
  }

  /** Returns the sub-steps and tasks of which an earlier run wrote answers. */
  public Set<StepId> steps() {
    return responses.keySet().stream().map(Draw::step).collect(Collectors.toSet());
  }

  /**
   * Appends an answer, which is on disk when this method returns.
   *
   * @throws DataException if the file cannot be written
   */
  void add(Draw draw, Reply.Answer answer) {
    add(draw, RESPONSE, answer);
  }

  /**
   * Appends an answer that continues the code of its prompt; it is on disk when this method
   * returns.
   *
   * @throws DataException if the file cannot be written
   */
  void addCompletion(Draw draw, Reply.Answer answer) {
    add(draw, COMPLETION, answer);
  }

  private void add(Draw draw, String field, Reply.Answer answer) {
    ObjectNode line = AnswerLine.of(draw);
    line.put(field, answer.text());
    line.put("model", model);
    line.set("setting", setting);
    answer
        .usage()
        .ifPresent(usage ->
            line.putObject("usage")
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.completionTokens()));
    answer.finishReason().ifPresent(reason -> line.put("finish_reason", reason));
    answer.flaw().ifPresent(flaw -> line.put("flaw", flaw.toString()));
    lines.add(line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
