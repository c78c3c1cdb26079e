package dev.crucible.runtime.internal.worker.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The filter of a worker's system calls. The kernel refuses the listed calls with {@code EPERM}, so
 * that native code that a guest has taken over can start no program, open no connection, and act on
 * no other process, except by files such as {@code /proc/<pid>/mem}. Threads, files and memory work
 * as usual.
 *
 * <p>The filter is a program for seccomp: a list of instructions of the classic Berkeley packet
 * filter, which looks at the number of each call and, for a few calls, at an argument.
 */
public final class SystemCallFilter {
  // Offsets in struct seccomp_data; both processors are little-endian.
  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int THIRD_ARGUMENT = 32;

  private static final int LOAD = 0x20;
  private static final int IF_EQUAL = 0x15;
  private static final int IF_AT_LEAST = 0x35;
  private static final int RETURN = 0x06;
  private static final int ALLOW = 0x7fff0000;
  private static final int REFUSE = 0x00050000 | 1; // errno EPERM

  /** Bit that is set in the numbers of calls of the x32 ABI, on x86-64. */
  private static final int X32 = 0x40000000;

  private static final List<Call> PROGRAMS =
      List.of(new Call("execve", 59, 221), new Call("execveat", 322, 281));

  private static final List<Call> REFUSED =
      List.of(
          // Connections. io_uring is another way to make most calls.
          new Call("socket", 41, 198),
          new Call("connect", 42, 203),
          new Call("bind", 49, 200),
          new Call("listen", 50, 201),
          new Call("accept", 43, 202),
          new Call("accept4", 288, 242),
          new Call("io_uring_setup", 425, 425),
          new Call("io_uring_enter", 426, 426),
          new Call("io_uring_register", 427, 427),
          // Other processes.
          new Call("ptrace", 101, 117),
          new Call("process_vm_readv", 310, 270),
          new Call("process_vm_writev", 311, 271),
          new Call("process_madvise", 440, 440),
          new Call("kcmp", 312, 272),
          new Call("tkill", 200, 130),
          new Call("rt_sigqueueinfo", 129, 138),
          new Call("rt_tgsigqueueinfo", 297, 240),
          new Call("pidfd_open", 434, 434),
          new Call("pidfd_getfd", 438, 438),
          new Call("pidfd_send_signal", 424, 424),
          new Call("setns", 308, 268),
          new Call("unshare", 272, 97),
          // The order and the places in which processes run, also this one beside others. The JVM
          // only queries these.
          new Call("setpriority", 141, 140),
          new Call("sched_setparam", 142, 118),
          new Call("sched_setscheduler", 144, 119),
          new Call("sched_setattr", 314, 274),
          new Call("sched_setaffinity", 203, 122),
          new Call("ioprio_set", 251, 30),
          new Call("migrate_pages", 256, 238),
          new Call("move_pages", 279, 239),
          // The process's own limits.
          new Call("setrlimit", 160, 164),
          // The system.
          new Call("mount", 165, 40),
          new Call("umount2", 166, 39),
          new Call("pivot_root", 155, 41),
          new Call("chroot", 161, 51),
          new Call("fsopen", 430, 430),
          new Call("fsconfig", 431, 431),
          new Call("fsmount", 432, 432),
          new Call("fspick", 433, 433),
          new Call("move_mount", 429, 429),
          new Call("open_tree", 428, 428),
          new Call("mount_setattr", 442, 442),
          new Call("open_by_handle_at", 304, 265),
          new Call("swapon", 167, 224),
          new Call("swapoff", 168, 225),
          new Call("acct", 163, 89),
          new Call("quotactl", 179, 60),
          new Call("reboot", 169, 142),
          new Call("kexec_load", 246, 104),
          new Call("kexec_file_load", 320, 294),
          new Call("init_module", 175, 105),
          new Call("finit_module", 313, 273),
          new Call("delete_module", 176, 106),
          new Call("bpf", 321, 280),
          new Call("perf_event_open", 298, 241),
          new Call("userfaultfd", 323, 282),
          new Call("keyctl", 250, 219),
          new Call("add_key", 248, 217),
          new Call("request_key", 249, 218),
          new Call("settimeofday", 164, 170),
          new Call("clock_settime", 227, 112),
          new Call("clock_adjtime", 305, 266),
          new Call("adjtimex", 159, 171),
          new Call("sethostname", 170, 161),
          new Call("setdomainname", 171, 162));

  private static final List<Call> SIGNALS =
      List.of(new Call("kill", 62, 129), new Call("tgkill", 234, 131));

  private static final Call PRLIMIT = new Call("prlimit64", 302, 261);

  private final Kernel.Processor processor;
  private final List<Instruction> program = new ArrayList<>();

  private SystemCallFilter(Kernel.Processor processor) {
    this.processor = processor;
  }

  /**
   * Puts the filter before the system calls of all threads of this process, irrevocably.
   *
   * @param programs if true, the process may still start programs
   * @return true if the kernel accepted the filter
   */
  public static boolean install(Kernel kernel, boolean programs) {
    var filter = new SystemCallFilter(kernel.processor());
    filter.write(programs);
    try (Arena arena = Arena.ofConfined()) {
      return kernel.filter(filter.inMemory(arena));
    }
  }

  private void write(boolean programs) {
    program.add(new Instruction(LOAD, 0, 0, ARCHITECTURE));
    program.add(new Instruction(IF_EQUAL, 1, 0, processor.auditArchitecture()));
    refuse();
    program.add(new Instruction(LOAD, 0, 0, NUMBER));
    if (processor == Kernel.Processor.X86_64) {
      program.add(new Instruction(IF_AT_LEAST, 0, 1, X32));
      refuse();
    }
    REFUSED.forEach(this::refuse);
    if (!programs) {
      PROGRAMS.forEach(this::refuse);
    }
    // Signals to this process only, since the JVM sends them to its own threads.
    var self = new Argument(FIRST_ARGUMENT, (int) ProcessHandle.current().pid());
    SIGNALS.forEach(call -> allowOnly(call, List.of(self)));
    // Limits may be queried: the pointer to new ones is null then.
    allowOnly(
        PRLIMIT,
        List.of(new Argument(THIRD_ARGUMENT, 0), new Argument(THIRD_ARGUMENT + Integer.BYTES, 0)));
    program.add(new Instruction(RETURN, 0, 0, ALLOW));
  }

  private void refuse() {
    program.add(new Instruction(RETURN, 0, 0, REFUSE));
  }

  private void refuse(Call call) {
    program.add(new Instruction(IF_EQUAL, 0, 1, call.number(processor)));
    refuse();
  }

  /** Refuses a call unless all of the arguments have the given values. */
  private void allowOnly(Call call, List<Argument> arguments) {
    int left = 2 * arguments.size() + 2;
    program.add(new Instruction(IF_EQUAL, 0, left, call.number(processor)));
    for (Argument argument : arguments) {
      left -= 2;
      program.add(new Instruction(LOAD, 0, 0, argument.offset()));
      program.add(new Instruction(IF_EQUAL, 0, left - 1, argument.value()));
    }
    program.add(new Instruction(RETURN, 0, 0, ALLOW));
    refuse();
  }

  /** Returns a {@code struct sock_fprog}, with the instructions that it points to. */
  private MemorySegment inMemory(Arena arena) {
    MemorySegment instructions = arena.allocate(8L * program.size(), 8);
    for (int i = 0; i < program.size(); i++) {
      program.get(i).put(instructions.asSlice(8L * i));
    }
    MemorySegment header = arena.allocate(16, 8);
    header.set(JAVA_SHORT, 0, (short) program.size());
    header.set(ADDRESS, 8, instructions);
    return header;
  }

  /** A system call, with its number on each processor. */
  private record Call(String name, int x86, int arm) {
    int number(Kernel.Processor processor) {
      return switch (processor) {
        case X86_64 -> x86;
        case AARCH64 -> arm;
      };
    }
  }

  /** Half of an argument, since the kernel's programs compare 32 bits at a time. */
  private record Argument(int offset, int value) {}

  /**
   * A {@code struct sock_filter}.
   *
   * @param code the operation
   * @param ifTrue the number of instructions to skip if a condition holds
   * @param ifFalse the number of instructions to skip if it does not
   * @param operand an offset, a value to compare with, or the value to return
   */
  private record Instruction(int code, int ifTrue, int ifFalse, int operand) {
    void put(MemorySegment at) {
      at.set(JAVA_SHORT, 0, (short) code);
      at.set(JAVA_BYTE, 2, (byte) ifTrue);
      at.set(JAVA_BYTE, 3, (byte) ifFalse);
      at.set(JAVA_INT, 4, operand);
    }
  }
}
