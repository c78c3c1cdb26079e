package dev.crucible.harness.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files of tasks. */
public final class TaskFiles {
  private static final String CONTINUED =
      """
      {"task_id": "Tiny/9", "prompt": "from typing import List\\n\\n\\ndef total(values: List[int]) -> int:\\n    \\"\\"\\"Returns the sum of the values.\\"\\"\\"\\n", "entry_point": "total", "canonical_solution": "    result = 0\\n    for value in values:\\n        result = result + value\\n    return result\\n", "test": "def check(candidate):\\n    assert candidate([1, 2]) == 3\\n    assert candidate([]) == 0\\n    assert candidate([-4, 1, 9]) == 6\\n"}
      {"task_id": "Tiny/10", "prompt": "def is_even(number):\\n    \\"\\"\\"Returns True if the number is even.\\"\\"\\"\\n", "entry_point": "is_even", "canonical_solution": "    return number % 2 == 0\\n", "test": "def check(candidate):\\n    assert candidate(2) is True\\n    assert candidate(3) is False\\n    assert candidate(0) is True\\n"}
      """;

  private static final String WHOLE =
      """
      {"task_id": 2, "text": "Write a function to double a number.", "code": "def double(x):\\n    return 2 * x", "test_setup_code": "N = 2", "test_list": ["assert double(N) == 4", "assert double(-1) == -2"], "challenge_test_list": []}
      {"task_id": 11, "text": "Write a function to join words.", "code": "def join(words):\\n    return ' '.join(words)", "test_setup_code": "", "test_list": ["assert join(['a', 'b']) == 'a b'", "assert join([]) == ''"], "challenge_test_list": []}
      """;

  private TaskFiles() {}

  /** Writes the tasks Tiny/9 and Tiny/10, whose prompts are code that samples continue. */
  public static Path continued(Path directory) throws IOException {
    return Files.writeString(directory.resolve("continued.jsonl"), CONTINUED);
  }

  /** Writes the tasks Mbpp/2 and Mbpp/11, whose samples are whole functions. */
  public static Path whole(Path directory) throws IOException {
    return Files.writeString(directory.resolve("whole.jsonl"), WHOLE);
  }
}
