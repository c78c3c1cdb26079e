package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.common.SequenceStorageNodes.GetItemScalarNode;
import com.oracle.graal.python.builtins.objects.function.PKeyword;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.thread.PThread;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.nodes.PRaiseNode;
import com.oracle.graal.python.nodes.PRootNode;
import com.oracle.graal.python.nodes.WriteUnraisableNode;
import com.oracle.graal.python.nodes.call.CallNode;
import com.oracle.graal.python.nodes.object.BuiltinClassProfiles.IsBuiltinObjectProfile;
import com.oracle.graal.python.runtime.GilNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.exception.PException;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Value;

/**
 * The threads of a context, and means to raise exceptions in them. No method takes the
 * interpreter's lock, so all of them work while a guest holds it. Thread-safe.
 *
 * <p>An exception is raised where the guest's code next polls for one: at the end of a loop's
 * iteration, or as a call returns. Native code does not poll.
 */
public final class GuestThreads {
  /**
   * Stack size of a guest's thread, in bytes: deep enough that endless recursion, also through
   * NumPy, ends in a {@code RecursionError} and not in the death of the JVM.
   */
  public static final long STACK_BYTES = 64L << 20;

  /**
   * The smallest stack that a thread of a sample gets, in bytes: deep enough for the calls that
   * Python's default limit allows.
   */
  private static final long LEAST_STACK_BYTES = 16L << 20;

  /**
   * The largest stack that a thread of a sample gets; four of them are reserved for each context.
   */
  public static final long MOST_STACK_BYTES = 128L << 20;

  private static final StackWalker STACK = StackWalker.getInstance();

  /**
   * Class name prefix of GraalPy's bytecode interpreter, in whose frames Python code catches
   * exceptions. If another version of GraalPy names the class otherwise, no exception is ever
   * raised.
   */
  private static final String BYTECODE =
      "com.oracle.graal.python.nodes.bytecode_dsl.PBytecodeDSLRootNodeGen";

  private final PythonContext context;
  private final Thread own = Thread.currentThread();
  private final Set<Long> started = ConcurrentHashMap.newKeySet();

  /** The default of {@code sys.getrecursionlimit()}. */
  private final int usualDepth;

  private GuestThreads(PythonContext context) {
    this.context = context;
    this.usualDepth = context.getSysModuleState().getRecursionLimit();
  }

  /**
   * Returns the threads of the context that the calling thread has entered. The calling thread is
   * the one in which requests run.
   */
  public static GuestThreads ofCurrent() {
    return new GuestThreads(PythonContext.get(null));
  }

  /** Returns the thread in which requests run. */
  public Thread own() {
    return own;
  }

  /**
   * Starts a thread as {@code _thread.start_new_thread} does, with a stack of the size that {@code
   * _thread.stack_size} was given, which GraalPy's own function ignores.
   *
   * @param function what the thread calls
   * @param arguments a tuple; anything else is for GraalPy's own function
   * @return the thread's identity in Python, or nothing if the thread was not started
   * @throws OutOfMemoryError if the machine grants no such stack
   */
  public OptionalLong start(Value function, Value arguments) {
    if (!(GuestObjects.of(arguments) instanceof PTuple tuple)) {
      return OptionalLong.empty();
    }
    Object callee = GuestObjects.of(function);
    Object[] values = elements(tuple.getSequenceStorage());
    long wanted = context.getPythonThreadStackSize();
    TruffleLanguage.Env env = context.getEnv();
    Thread thread =
        env.newTruffleThreadBuilder(() -> call(callee, values))
            .context(env.getContext())
            .threadGroup(context.getThreadGroup())
            .stackSize(Math.clamp(wanted, LEAST_STACK_BYTES, MOST_STACK_BYTES))
            .build();
    started.add(thread.threadId());
    thread.start();
    return OptionalLong.of(PThread.getThreadId(thread));
  }

  private static Object[] elements(SequenceStorage storage) {
    Object[] elements = new Object[storage.length()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = GetItemScalarNode.executeUncached(storage, i);
    }
    return elements;
  }

  /** Does in a new thread what GraalPy's own threads do. */
  private void call(Object callee, Object[] arguments) {
    PythonModule module = context.lookupBuiltinModule(GuestObjects.text("_thread"));
    try (var _ = GilNode.uncachedAcquire()) {
      count(module, 1);
      try {
        CallNode.executeUncached(callee, arguments, PKeyword.EMPTY_KEYWORDS);
      } catch (PException e) {
        Object error = e.getUnreifiedException();
        if (!IsBuiltinObjectProfile.profileObjectUncached(
            error, PythonBuiltinClassType.SystemExit)) {
          WriteUnraisableNode.getUncached()
              .execute(error, GuestObjects.text("in thread started by"), callee);
        }
      } finally {
        count(module, -1);
      }
    }
  }

  /** Adds to the number of threads, of which {@code _thread._count} tells. */
  private static void count(PythonModule module, int added) {
    module.setModuleState(module.getModuleState(Integer.class) + added);
  }

  /**
   * Notes that the guest has started a thread.
   *
   * @param identity the thread's identity in Python, which is Java's thread id
   */
  public void noteStarted(long identity) {
    started.add(identity);
  }

  /**
   * Forgets the threads that the guest has started, and the stacks that it has asked for; called
   * once before each request. A thread must not be forgotten as soon as it is not alive, because
   * one that is being started is not among the context's threads yet.
   */
  public void forgetStarted() {
    started.clear();
    var _ = context.getAndSetPythonsThreadStackSize(0); // A request may have set it.
  }

  /** Returns true if the guest has started a thread during this request, alive or not. */
  public boolean anyStarted() {
    return !started.isEmpty();
  }

  /**
   * Returns the threads that the guest has started and that are alive. GraalPy has other threads of
   * its own.
   */
  public List<Thread> startedByGuest() {
    if (started.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(context.getThreads())
        .filter(thread -> thread.isAlive() && started.contains(thread.threadId()))
        .toList();
  }

  /**
   * Raises a Python exception in a thread, the next time that it polls, unless it is not in the
   * guest's code then: the caller repeats the call until the request has ended.
   *
   * <p>How it works, and why a guest cannot escape it:
   *
   * <ol>
   *   <li>A Truffle thread-local action runs in the target thread at its next safepoint, without
   *       the interpreter's lock. The action throws the exception, which the guest's code meets
   *       there.
   *   <li>The innermost frame that is either Python code or a call from native code must be Python
   *       code. An exception that leaves a call from native code unhandled ends the JVM.
   *   <li>Without {@code insisting}, the exception is raised in the guest's own code only, where an
   *       {@code except} or {@code finally} may handle it and then run on.
   *   <li>With {@code insisting}, the action submits itself once more before it throws. The code
   *       that handles the exception meets the next one at its own first safepoint: as its first
   *       call returns, or at the end of the first iteration of a loop.
   *   <li>The condition is evaluated in the target thread just before the exception is thrown, so
   *       no exception is raised after the condition has turned false.
   * </ol>
   *
   * @param wanted asked just before raising; if it returns false, nothing is raised
   * @param insisting if true, the exception is raised in the interpreter's own code too, and again
   *     while the thread handles it, which leaves no place in the code where it could be caught for
   *     good
   */
  public void raise(Thread thread, Value exception, BooleanSupplier wanted, boolean insisting) {
    submit(thread, new Raise(thread, GuestObjects.of(exception), wanted, insisting));
  }

  /**
   * Raises Python's {@code RecursionError} in a thread, the next time that it polls, if it has too
   * many calls on its stack. The stack's size bounds the depth whatever the limit is.
   *
   * @param depth the most calls that are allowed; if the guest has raised its own limit above the
   *     default by {@code sys.setrecursionlimit}, the larger of both counts
   */
  public void limitDepth(Thread thread, int depth) {
    int own = context.getSysModuleState().getRecursionLimit();
    submit(thread, new LimitDepth(own > usualDepth ? Math.max(own, depth) : depth));
  }

  private void submit(Thread thread, ThreadLocalAction action) {
    TruffleLanguage.Env env = context.getEnv();
    try {
      var _ = env.submitThreadLocal(new Thread[] {thread}, action);
    } catch (IllegalStateException closed) {
      // The context is closing, and its threads end anyway.
    }
  }

  private static boolean inGuestCode(Node location) {
    return location != null
        && location.getRootNode() instanceof PRootNode root
        && !root.isInternal();
  }

  /**
   * Returns true if an exception that is thrown here meets Python code before it meets native code.
   * An exception that leaves a call from native code unhandled ends the JVM.
   */
  private static boolean exceptionIsHandled() {
    return STACK.walk(frames ->
        frames
            .filter(frame -> isCallFromNative(frame) || isPythonCode(frame))
            .findFirst()
            .map(GuestThreads::isPythonCode)
            .orElse(false));
  }

  private static boolean isCallFromNative(StackWalker.StackFrame frame) {
    return frame.getMethodName().startsWith("upcall_");
  }

  private static boolean isPythonCode(StackWalker.StackFrame frame) {
    return frame.getClassName().startsWith(BYTECODE);
  }

  private final class Raise extends ThreadLocalAction {
    private final Thread thread;
    private final Object exception;
    private final BooleanSupplier wanted;
    private final boolean insisting;

    Raise(Thread thread, Object exception, BooleanSupplier wanted, boolean insisting) {
      super(true, false);
      this.thread = thread;
      this.exception = exception;
      this.wanted = wanted;
      this.insisting = insisting;
    }

    @Override
    protected void perform(Access access) {
      if (wanted.getAsBoolean()
          && (insisting || inGuestCode(access.getLocation()))
          && exceptionIsHandled()) {
        if (insisting) {
          submit(thread, this);
        }
        throw PRaiseNode.raiseExceptionObjectStatic(null, exception);
      }
    }
  }

  private static final class LimitDepth extends ThreadLocalAction {
    private final int limit;

    LimitDepth(int limit) {
      super(true, false);
      this.limit = limit;
    }

    @Override
    protected void perform(Access access) {
      if (inGuestCode(access.getLocation()) && deeper() && exceptionIsHandled()) {
        throw PRaiseNode.raiseStatic(
            null,
            PythonBuiltinClassType.RecursionError,
            GuestObjects.text("maximum recursion depth exceeded"));
      }
    }

    private boolean deeper() {
      int[] frames = {0};
      Truffle.getRuntime().iterateFrames(frame -> ++frames[0] > limit ? frame : null);
      return frames[0] > limit;
    }
  }
}
