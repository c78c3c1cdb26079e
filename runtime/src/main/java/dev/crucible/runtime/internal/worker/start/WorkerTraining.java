package dev.crucible.runtime.internal.worker.start;

import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.worker.protocol.Decoder;
import dev.crucible.runtime.internal.worker.protocol.Encoder;
import dev.crucible.runtime.internal.worker.protocol.ReceivedParts;
import dev.crucible.runtime.internal.worker.protocol.SentParts;
import dev.crucible.runtime.internal.worker.protocol.SupervisorMessage;
import dev.crucible.runtime.internal.worker.protocol.WorkerMessage;
import dev.crucible.runtime.value.GuestValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The program of the training run for an {@link AotCache}: it does in one process what workers do,
 * with samples that pass, fail, and have to be stopped.
 */
public final class WorkerTraining {
  private static final int ROUNDS = 25;
  private static final List<String> TESTS = List.of("arrays", "objects", "text");

  private WorkerTraining() {}

  /**
   * Runs the samples.
   *
   * @param arguments the Python executable of an environment, and the id of the process that starts
   *     this one
   */
  public static void main(String[] arguments) throws Exception {
    ParentWatch.begin(Long.parseLong(arguments[1]));
    var config = SandboxConfig.newBuilder(Path.of(arguments[0])).build();
    try (Sandbox sandbox = Sandbox.inProcess(config)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (ExecutionRequest request : requests()) {
          answered(sandbox, received(request));
        }
      }
    }
    // Does not wait for threads of GraalPy that still run.
    System.exit(0);
  }

  private static List<ExecutionRequest> requests() {
    List<ExecutionRequest> requests = new ArrayList<>();
    for (String name : TESTS) {
      Section sample = Section.sample(name + ".py", source(name));
      Section test = Section.test(name + "_test.py", source(name + "_test"));
      Section right = test.with("target", GuestValue.NdArray.of(0.0, 1.0, 4.0, 9.0));
      Section wrong = test.with("target", GuestValue.NdArray.of(0.0, 1.0, 4.0, 8.0));
      requests.add(
          ExecutionRequest.of(name, Section.setup("setup", "import numpy as np"), sample, right));
      requests.add(
          ExecutionRequest.of(name, Section.setup("setup", "import numpy as np"), sample, wrong));
    }
    for (String name : List.of("raises", "broken")) {
      requests.add(ExecutionRequest.of(name, Section.sample(name + ".py", source(name))));
    }
    requests.add(
        new ExecutionRequest(
            "endless",
            List.of(Section.sample("endless.py", source("endless"))),
            ExecutionLimits.DEFAULT.withWallTime(Duration.ofMillis(50))));
    return requests;
  }

  /** Returns the source text of {@code training/<name>.py}. */
  private static String source(String name) {
    return Resources.text(WorkerTraining.class, "training/" + name + ".py");
  }

  private static ExecutionRequest received(ExecutionRequest request) throws IOException {
    Encoder message = new SupervisorMessage.Run(1, request, Set.of()).encode(new SentParts());
    var parts = new ReceivedParts();
    return decoder(message).frame(Long.MAX_VALUE, from -> SupervisorMessage.decode(from, parts))
            instanceof SupervisorMessage.Run(long _, ExecutionRequest same, var _)
        ? same
        : request;
  }

  private static void answered(Sandbox sandbox, ExecutionRequest request)
      throws IOException, InterruptedException {
    ExecutionResult result = sandbox.run(request);
    var answer = new WorkerMessage.Answered(1, result, sandbox.status());
    var _ = decoder(answer.encode()).frame(Long.MAX_VALUE, WorkerMessage::decode);
  }

  private static Decoder decoder(Encoder message) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var channel = Channels.newChannel(bytes);
    for (ByteBuffer part : message.frame()) {
      channel.write(part);
    }
    return new Decoder(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
