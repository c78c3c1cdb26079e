package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.nodes.PRaiseNode;
import com.oracle.graal.python.nodes.PRootNode;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.Value;

/**
 * The threads of a context, and how to raise exceptions in them. Nothing here takes the
 * interpreter's lock, so it works while a guest holds it. Thread-safe.
 *
 * <p>An exception is raised where the guest's code next looks for one: at a loop's end or a call.
 * Native code does not look.
 */
public final class GuestThreads {
  /**
   * Stack size of a guest's thread in bytes: deep enough that endless recursion, also through
   * NumPy, ends in a RecursionError and not in the JVM's death.
   */
  public static final long STACK_BYTES = 64L << 20;

  private static final StackWalker STACK = StackWalker.getInstance();

  /** What interprets Python's bytecode, and is where Python code catches exceptions. */
  private static final String BYTECODE =
      "com.oracle.graal.python.nodes.bytecode_dsl.PBytecodeDSLRootNodeGen";

  private final PythonContext context;
  private final Thread own = Thread.currentThread();
  private final Set<Long> started = ConcurrentHashMap.newKeySet();

  /** What {@code sys.getrecursionlimit()} is unless a guest sets another limit. */
  private final int usualDepth;

  private GuestThreads(PythonContext context) {
    this.context = context;
    this.usualDepth = context.getSysModuleState().getRecursionLimit();
  }

  /** The threads of the context that the calling thread has entered. */
  public static GuestThreads ofCurrent() {
    return new GuestThreads(PythonContext.get(null));
  }

  /** The thread in which requests run. */
  public Thread own() {
    return own;
  }

  /** Notes that the guest has started a thread; its identity is what Python calls it. */
  public void noteStarted(long identity) {
    started.add(identity);
  }

  /**
   * Forgets them, for the next request. Not when none is alive: one that is being started is not
   * among the context's threads yet.
   */
  public void forgetStarted() {
    started.clear();
  }

  /** Whether the guest has started a thread, alive or not. */
  public boolean anyStarted() {
    return !started.isEmpty();
  }

  /** The threads that the guest has started and that are alive; GraalPy has others of its own. */
  public List<Thread> startedByGuest() {
    if (started.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(context.getThreads())
        .filter(thread -> thread.isAlive() && started.contains(thread.threadId()))
        .toList();
  }

  /**
   * Raises a Python exception in {@code thread} where it next looks for one, unless it is not in
   * code of the guest's then: ask again.
   *
   * @param wanted asked just before: nothing is raised any more when it says no
   * @param insisting raise it in the interpreter's own code too, and once more while the thread
   *     handles it, which leaves no place in the code where it could be caught for good
   */
  public void raise(Thread thread, Value exception, BooleanSupplier wanted, boolean insisting) {
    submit(thread, new Raise(thread, GuestObjects.of(exception), wanted, insisting));
  }

  /**
   * Raises Python's {@code RecursionError} in {@code thread}, soon, if it has more than {@code
   * depth} calls on its stack, or more than the guest itself has allowed by {@code
   * sys.setrecursionlimit}. Beyond the stack no limit carries.
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
      // The context is closing: its threads end anyway.
    }
  }

  private static boolean inGuestCode(Node location) {
    return location != null
        && location.getRootNode() instanceof PRootNode root
        && !root.isInternal();
  }

  /**
   * Whether an exception raised here meets Python code before it meets native code: one that leaves
   * a call from native code unhandled ends the JVM.
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
