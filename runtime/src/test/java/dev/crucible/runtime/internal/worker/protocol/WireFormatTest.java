package dev.crucible.runtime.internal.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.worker.kernel.WorkerDefences;
import dev.crucible.runtime.value.GuestValue;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormatTest {
  private static final SandboxStatus STATUS = new SandboxStatus(1, 2, 3, 4, 5, 6, 7);

  @Test
  void aRequestKeepsAllItsParts() throws Exception {
    var limits =
        ExecutionLimits.newBuilder()
            .wallTime(Duration.ofMillis(1234))
            .testTime(Duration.ofMillis(123))
            .cpuTime(Duration.ofNanos(5))
            .heapBytes(6)
            .nativeBytes(7)
            .outputBytes(8)
            .keptOutputBytes(9)
            .recursionDepth(1010)
            .threads(11)
            .scratchBytes(12)
            .build();
    var request =
        new ExecutionRequest(
            "π",
            List.of(
                Section.setup("setup.py", "import numpy"),
                Section.sample("sample.py", "x = '\ud800 alone'").after("y = 'shared'\n"),
                Section.test("test.py", "assert True")
                    .with("target", new GuestValue.Int(3))
                    .with("other", new GuestValue.None())),
            limits,
            true);
    var run = new SupervisorMessage.Run(42, request, Set.of("numpy"));
    assertThat(read(run.encode(new SentParts()), new ReceivedParts())).isEqualTo(run);
  }

  private static SupervisorMessage read(Encoder written, ReceivedParts parts) throws Exception {
    return Frames.read(written, from -> SupervisorMessage.decode(from, parts));
  }

  @Test
  void whatRequestsShareIsSentOnce() throws Exception {
    String shared = "# " + "long ".repeat(1000) + "\n";
    Section test =
        Section.test("test 1", "assert f() == target").with("target", new GuestValue.Int(3));
    var sent = new SentParts();
    var received = new ReceivedParts();
    List<Integer> sizes = new ArrayList<>();
    Set<Section> tests = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> texts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 3000; i++) {
      Section own = Section.sample("sample.py", "x = " + i).after(shared);
      Section setup = Section.setup("setup.py", "import number" + i); // Another one each time.
      var run = new SupervisorMessage.Run(i, ExecutionRequest.of("r", setup, own, test), Set.of());
      ByteBuffer[] frame = run.encode(sent).frame();
      byte[] bytes = Frames.bytes(frame);
      sizes.add(bytes.length);
      var read =
          (SupervisorMessage.Run)
              Frames.decoder(ByteBuffer.wrap(bytes))
                  .frame(Long.MAX_VALUE, from -> SupervisorMessage.decode(from, received));
      assertThat(read).isEqualTo(run);
      if (i < 100) {
        texts.add(read.request().sections().get(1).shared());
        tests.add(read.request().sections().get(2));
      }
    }
    assertThat(sizes.getFirst()).isGreaterThan(5000);
    assertThat(sizes.get(1)).isLessThan(500);
    // Full tables are emptied, so that they do not grow on either side.
    assertThat(sizes.stream().filter(size -> size > 5000).count()).isBetween(2L, 10L);
    assertThat(tests).hasSize(1);
    assertThat(texts).hasSize(1);
  }

  @Test
  void largePartsAreForgottenSoon() {
    var sent = new SentParts();
    List<Boolean> forgotten = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Section test =
          Section.test("test " + i, "").with("target", GuestValue.NdArray.of(new double[3 << 20]));
      forgotten.add(sent.renewIfFull());
      sent.write(new Encoder(), test, RequestFormat.size(test), (_, _) -> {});
    }
    assertThat(forgotten).containsExactly(false, false, false, true);
  }

  /** A request that is taken for a small one is sent by a thread that then waits for the worker. */
  @Test
  void whatAValueHoldsCountsForItsSize() {
    var text = new GuestValue.Text("long ".repeat(1000));
    var numbers = GuestValue.NdArray.of(new double[1000]);
    var keys = new GuestValue.DictValue(List.of(Map.entry(text, GuestValue.of(1))));
    var matrix =
        new GuestValue.SparseMatrix(
            GuestValue.SparseFormat.COO,
            GuestValue.NdArray.of(1.0),
            numbers,
            numbers,
            List.of(1L, 1L),
            Optional.empty());
    assertThat(size(keys)).isGreaterThan(5000);
    assertThat(size(matrix)).isGreaterThan(16000);
  }

  private static long size(GuestValue value) {
    return RequestFormat.size(Section.test("test 1", "").with("target", value));
  }

  @Test
  void aPartThatWasNotSentIsMalformed() {
    Section test = Section.test("test 1", "assert True");
    var sent = new SentParts();
    var run = new SupervisorMessage.Run(1, ExecutionRequest.of("r", test), Set.of());
    var _ = run.encode(sent);
    Encoder again = run.encode(sent);
    assertThatThrownBy(() -> read(again, new ReceivedParts()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aConfigurationKeepsAllItsPartsAndTheOrderOfItsModules() throws Exception {
    SandboxConfig config =
        SandboxConfig.newBuilder(Path.of("/some/venv/bin/python"))
            .contexts(3)
            .workers(4)
            .spareWorkers(5)
            .cancelGrace(Duration.ofMillis(1500))
            .retirement(new Retirement(6, 7))
            .nativeBytes(8)
            .numpyLoading(NumpyLoading.ON_DEMAND)
            .guestModule("z", "first = 1")
            .guestModule("a.b", "second = 2")
            .build();
    var setup = new SupervisorMessage.Setup(config, true);
    var read = (SupervisorMessage.Setup) read(setup.encode(new SentParts()), new ReceivedParts());
    assertThat(read).isEqualTo(setup);
    assertThat(read.config().guestModules().keySet()).containsExactly("z", "a.b");
  }

  @Test
  void aResultKeepsAllItsParts() throws Exception {
    var error =
        new GuestError(
            "test.py",
            Section.Role.SCRIPT,
            "SystemExit",
            "\udc80",
            "Trace",
            3,
            Optional.of("scipy"),
            Optional.of(-7));
    var answered = new WorkerMessage.Answered(7, result("failed", Optional.of(error)), STATUS);
    assertThat(Frames.read(answered.encode(), WorkerMessage::decode)).isEqualTo(answered);
  }

  /**
   * A worker that native code has taken over sends what it likes: a time of 292 billion years ended
   * the supervisor's run, and a negative count its metrics.
   */
  @ParameterizedTest
  @MethodSource
  void aResultWithANumberThatCannotBeIsMalformed(ExecutionResult result, SandboxStatus status) {
    var answered = new WorkerMessage.Answered(7, result, status);
    assertThatThrownBy(() -> Frames.read(answered.encode(), WorkerMessage::decode))
        .isInstanceOf(MalformedException.class);
  }

  static List<Arguments> aResultWithANumberThatCannotBeIsMalformed() {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    Duration negative = Duration.ofNanos(-1);
    ExecutionResult valid = result("failed", Optional.empty());
    var output = new CapturedOutput("", -1, false);
    return List.of(
        Arguments.of(with(new PhaseTimes(Map.of(Phase.QUEUED, endless))), STATUS),
        Arguments.of(with(new PhaseTimes(Map.of(Phase.TESTS, negative))), STATUS),
        Arguments.of(with(new ResourceUsage(endless, Duration.ZERO, 0, 0)), STATUS),
        Arguments.of(with(new ResourceUsage(Duration.ZERO, negative, 0, 0)), STATUS),
        Arguments.of(with(new ResourceUsage(Duration.ZERO, Duration.ZERO, -1, 0)), STATUS),
        Arguments.of(with(new ResourceUsage(Duration.ZERO, Duration.ZERO, 0, -1)), STATUS),
        Arguments.of(valid.toBuilder().sectionsRun(-1).build(), STATUS),
        Arguments.of(valid.toBuilder().failedSections(List.of(-1)).build(), STATUS),
        Arguments.of(valid.toBuilder().output(output, CapturedOutput.NOTHING).build(), STATUS),
        Arguments.of(valid, new SandboxStatus(-1, 0, 0, 0, 0, 0, 0)),
        Arguments.of(valid, new SandboxStatus(1, -1, 0, 0, 0, 0, 0)),
        Arguments.of(valid, new SandboxStatus(1, 0, -1, 0, 0, 0, 0)),
        Arguments.of(valid, new SandboxStatus(1, 0, Long.MAX_VALUE, 0, 0, 0, 0)),
        Arguments.of(valid, new SandboxStatus(1, 0, 0, 0, 0, 0, -1)));
  }

  private static ExecutionResult with(PhaseTimes phases) {
    return result("failed", Optional.empty()).toBuilder().phases(phases).build();
  }

  private static ExecutionResult with(ResourceUsage usage) {
    return result("failed", Optional.empty()).toBuilder().usage(usage).build();
  }

  @Test
  void greetingsAndExceptionsKeepAllTheirParts() throws Exception {
    var engine = new EngineInfo("Interpreted", "25.2.4", false);
    for (WorkerMessage message :
        new WorkerMessage[] {
          new WorkerMessage.Handshake("secret"),
          new WorkerMessage.Started(9),
          new WorkerMessage.Queued(10),
          new WorkerMessage.Recalled(11),
          new WorkerMessage.Ready(engine, new WorkerDefences(true, false, true)),
          new WorkerMessage.StartFailed("no such file"),
          new WorkerMessage.Failed(8, WorkerMessage.Failure.STATE, "closed", STATUS)
        }) {
      assertThat(Frames.read(message.encode(), WorkerMessage::decode)).isEqualTo(message);
    }
  }

  @Test
  void aTextThatAGuestMadeTooLongIsCut() throws Exception {
    var answered =
        new WorkerMessage.Answered(7, result("x".repeat(3 << 20), Optional.empty()), STATUS);
    var read = (WorkerMessage.Answered) Frames.read(answered.encode(), WorkerMessage::decode);
    assertThat(read.result().detail()).hasSize(1 << 20);
  }

  @Test
  void aFrameThatIsLongerThanAllowedIsNotRead() {
    ByteBuffer huge = ByteBuffer.allocate(8).putLong(Long.MAX_VALUE).flip();
    assertThatThrownBy(() -> Frames.decoder(huge).frame(100, WorkerMessage::decode))
        .isInstanceOf(MalformedException.class);
    ByteBuffer negative = ByteBuffer.allocate(8).putLong(-1).flip();
    assertThatThrownBy(() -> Frames.decoder(negative).frame(100, WorkerMessage::decode))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void howLongAFrameMayBeIsAskedWhenItIsThere() throws Exception {
    var longest = new AtomicLong();
    byte[] frame = ByteBuffer.allocate(12).putLong(4).putInt(42).array();
    var channel =
        Channels.newChannel(
            new ByteArrayInputStream(frame) {
              @Override
              public synchronized int read(byte[] into, int offset, int length) {
                longest.set(4); // While the reader waits.
                return super.read(into, offset, length);
              }
            });
    int read = new Decoder(channel).frame(longest::get, Decoder::number32);
    assertThat(read).isEqualTo(42);
  }

  @Test
  void noLengthGoesBeyondItsFrame() {
    // A text of two billion bytes in a frame of six bytes.
    ByteBuffer text =
        ByteBuffer.allocate(14).putLong(6).put((byte) 0).put((byte) 1).putInt(2_000_000_000).flip();
    assertThatThrownBy(() -> Frames.decoder(text).frame(100, WorkerMessage::decode))
        .isInstanceOf(MalformedException.class);
    ByteBuffer items = ByteBuffer.allocate(12).putLong(4).putInt(2_000_000_000).flip();
    assertThatThrownBy(() -> Frames.decoder(items).frame(100, d -> d.list(Decoder::number8)))
        .isInstanceOf(MalformedException.class);
    ByteBuffer memory = ByteBuffer.allocate(16).putLong(8).putLong(1L << 40).flip();
    assertThatThrownBy(() -> Frames.decoder(memory).frame(100, Decoder::memory))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void whatIsLeftOfAFrameIsNotTakenForTheNext() {
    ByteBuffer frame = ByteBuffer.allocate(10).putLong(2).put((byte) 1).put((byte) 1).flip();
    assertThatThrownBy(() -> Frames.decoder(frame).frame(100, Decoder::bool))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("1 bytes too many");
  }

  @Test
  void aFrameThatBreaksOffIsTheEnd() {
    ByteBuffer frame = ByteBuffer.allocate(9).putLong(2).put((byte) 1).flip();
    assertThatThrownBy(() -> Frames.decoder(frame).frame(100, Decoder::number32))
        .isInstanceOf(MalformedException.class);
    ByteBuffer cut = ByteBuffer.allocate(9).putLong(4).put((byte) 1).flip();
    assertThatThrownBy(() -> Frames.decoder(cut).frame(100, Decoder::number32))
        .isInstanceOf(EOFException.class);
  }

  private static ExecutionResult result(String detail, Optional<GuestError> error) {
    return ExecutionResult.newBuilder(Outcome.FAILED)
        .detail(detail)
        .error(error)
        .sectionsRun(2)
        .failedSections(List.of(2, 4))
        .usage(new ResourceUsage(Duration.ofNanos(1), Duration.ofSeconds(2), 3, 4))
        .phases(new PhaseTimes(Map.of(Phase.SAMPLE, Duration.ofMillis(5))))
        .output(new CapturedOutput("äöü", 6, false), new CapturedOutput("漢字", 100, true))
        .build();
  }
}
