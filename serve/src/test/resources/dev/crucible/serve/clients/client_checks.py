"""Every method of `crucible_client`, against a service without tokens and one with a token and no queue."""

import http.server
import itertools
import json
import os
import socket
import threading

import checks
import numpy as np
from crucible_client import BatchLine, Crucible, CrucibleError, Score, Section

URL = os.environ["SERVICE"]
GUARDED = os.environ["GUARDED_SERVICE"]
TOKEN = os.environ["GUARDED_TOKEN"]
RIGHT = "    return a + b\n"
WRONG = "    return a - b\n"

with open("problems.jsonl") as lines:
    PROBLEMS = [json.loads(line) for line in lines]

crucible = Crucible(URL)


def sample(completion, **more):
    return {"task_id": "HumanEval/2000", "completion": completion, **more}


def check_that_it_becomes_ready():
    crucible.wait_until_ready(60)
    assert crucible.is_ready()


def check_execute():
    result = crucible.execute(
        [
            Section("setup", "import numpy as np"),
            Section("sample", "def f(x):\n    return 2 * x\n", name="f.py"),
            {
                "role": "test",
                "source": "print(f(1))\nassert np.allclose(f(x), y)",
                "bindings": {"x": 2.0, "y": 4},
            },
        ],
        id="mine",
    )
    assert (result.outcome, result.passed, result.detail) == ("PASSED", True, ""), result
    assert (result.id, result.error, result.sections_run) == ("mine", None, 3)
    assert (result.stdout.text, result.stdout.total_bytes, result.stdout.truncated) == (
        "2\n",
        2,
        False,
    )
    assert result.usage["wall_seconds"] > 0
    assert result.raw["phases"]


def check_bindings_of_bytes_and_arrays():
    matrix = np.arange(6, dtype=">i4").reshape(2, 3)
    result = crucible.execute(
        [
            Section(
                "test",
                "assert data == b'\\x00\\xff' and m.shape == (2, 3) and m.dtype.name == 'int32' and m[1, 2] == 5\n"
                "assert x == 1.5 and listed == [1, None, 'é']",
                bindings={
                    "data": b"\x00\xff",
                    "m": matrix,
                    "x": np.float64(1.5),
                    "listed": [1, None, "é"],
                },
            )
        ]
    )
    assert result.passed, result


def check_execute_tells_what_went_wrong():
    tests = [Section("test", source) for source in ("assert x == 2", "assert x == 1", "x.y")]
    result = crucible.execute([Section("sample", "x = 1"), *tests], all_tests=True)
    assert (result.outcome, result.failed_sections) == ("FAILED", [1, 3]), result
    assert result.error["type"] == "AssertionError"
    result = crucible.execute([Section("sample", "while True: pass")], {"wall_seconds": 1})
    assert result.outcome == "TIME_LIMIT", result
    test = Section("test", "while True: pass", name="test 1")
    result = crucible.execute([test], {"test_seconds": 1})
    assert (result.outcome, result.detail) == ("TIME_LIMIT", "test 1 ran longer than 1 s"), result


def check_errors_name_code_message_and_status():
    with checks.raises(CrucibleError) as caught:
        crucible.execute([{"role": "nothing", "source": ""}])
    error = caught.error
    assert (error.code, error.status) == ("bad_request", 400)
    assert "role" in error.message and "bad_request (status 400)" in str(error)
    with checks.raises(CrucibleError) as caught:
        crucible.run_code("", run_timeout=-1)
    assert caught.error.status == 422, caught.error
    with checks.raises(CrucibleError) as caught:
        Crucible(URL + "/elsewhere").execute([])
    assert (caught.error.code, caught.error.status) == ("not_found", 404)
    with checks.raises(CrucibleError) as caught:
        crucible.execute([Section("sample", "while True: pass")], deadline_seconds=1)
    assert (caught.error.code, caught.error.status) == ("deadline_exceeded", 504)
    with checks.raises(CrucibleError) as caught:
        crucible.execute([Section("sample", "#" * (17 << 20))])
    assert (caught.error.code, caught.error.status) == ("too_large", 413), caught.error


def check_that_the_connection_is_used_again_after_errors():
    for _ in range(3):
        with checks.raises(CrucibleError):
            crucible.execute([])
        assert crucible.run_code("print(1)").stdout == "1\n"


def check_score_with_a_problem():
    result = crucible.score(sample(RIGHT, id="s"), PROBLEMS[0])
    assert isinstance(result, Score)
    assert (result.outcome, result.id, result.step, result.tests, result.tests_passed) == (
        "PASSED",
        "s",
        "HumanEval/2000",
        1,
        1,
    ), result
    result = crucible.score(sample(WRONG), PROBLEMS[0], deadline_seconds=60)
    assert (result.outcome, result.passed, result.failed_tests) == ("FAILED", False, [1]), result
    assert result.failure["type"] == "AssertionError"


def check_score_of_groups_of_tests():
    problem = {**PROBLEMS[0], "base_input": [[1, 2]], "plus_input": [[5, 5]], "atol": 0}
    result = crucible.score(sample("    return 3\n"), problem)
    assert (result.outcome, result.groups_passed) == ("FAILED", ["base"]), result
    assert result.test_groups == [
        {"name": "base", "last_test": 1},
        {"name": "plus", "last_test": 2},
    ], result
    result = crucible.score(sample(RIGHT), PROBLEMS[0])
    assert (result.test_groups, result.groups_passed) == (None, None), result


def check_score_without_its_problem():
    with checks.raises(CrucibleError) as caught:
        crucible.score(sample(RIGHT))
    assert caught.error.code == "bad_request"


def check_score_of_a_loaded_problem_with_a_token():
    with Crucible(GUARDED, TOKEN) as guarded:
        assert guarded.score(sample(RIGHT)).passed
    with Crucible(GUARDED.replace("//", f"//me:{TOKEN}@")) as guarded:
        assert guarded.score(sample(WRONG)).outcome == "FAILED"


def check_a_wrong_token():
    for token in (None, "another-token-0123"):
        with checks.raises(CrucibleError) as caught:
            Crucible(GUARDED, token).score(sample(RIGHT))
        assert (caught.error.code, caught.error.status) == ("unauthorized", 401)


def batch():
    for i in range(12):
        yield {**sample(RIGHT if i % 3 else WRONG, id=str(i)), "problem": PROBLEMS[0]}


def check_an_ordered_batch():
    results = list(crucible.score_batch(batch()))
    assert [result.line for result in results] == list(range(1, 13))
    assert [result.score.id for result in results] == [str(i) for i in range(12)]
    assert [result.score.passed for result in results] == [i % 3 > 0 for i in range(12)]


def check_a_batch_in_any_order():
    results = list(crucible.score_batch(batch(), ordered=False))
    assert sorted(result.line for result in results) == list(range(1, 13))
    assert all(result.score.passed == ((result.line - 1) % 3 > 0) for result in results)


def check_a_batch_with_broken_lines():
    samples = [
        sample(RIGHT, problem=PROBLEMS[0]),
        {"task_id": "HumanEval/9"},
        sample(RIGHT, problem={"a": 1}),
    ]
    first, second, third = crucible.score_batch(samples)
    assert isinstance(first, BatchLine) and first.score.passed and first.error is None
    assert (
        second.score is None
        and second.error.code == "bad_request"
        and third.error.code == "bad_request"
    )
    assert list(crucible.score_batch([])) == []


def check_a_batch_that_is_left():
    results = crucible.score_batch(itertools.islice(itertools.cycle(batch()), 200))
    assert next(results).line == 1
    results.close()
    assert crucible.run_code("print(2)").stdout == "2\n"


def check_a_batch_larger_than_a_request():
    filler = "#" * (3 << 20)
    samples = [{**sample(RIGHT + filler, id=str(i)), "problem": PROBLEMS[0]} for i in range(4)]
    assert [result.score.id for result in crucible.score_batch(samples)] == ["0", "1", "2", "3"]


def check_a_batch_of_a_service_without_a_queue():
    with Crucible(GUARDED, TOKEN, retries=50) as guarded:
        results = list(guarded.score_batch(sample(RIGHT) for _ in range(5)))
    assert [result.line for result in results] == [1, 2, 3, 4, 5]
    assert all(result.score.passed for result in results)


def check_run_code():
    run = crucible.run_code("print(int(input()) + 1)", "41\n")
    assert (run.stdout, run.stderr, run.return_code, run.succeeded, run.timed_out) == (
        "42\n",
        "",
        0,
        True,
        False,
    )
    run = crucible.run_code(
        "import sys\nopen('out.bin', 'wb').write(open('d/in.txt', 'rb').read()[::-1])\nsys.exit(int(sys.argv[1]))",
        args=["3"],
        files={"d/in.txt": "abc"},
        fetch_files=["out.bin", "none"],
    )
    assert (run.return_code, run.succeeded, run.files) == (3, False, {"out.bin": b"cba"}), run
    run = crucible.run_code("while True: pass", run_timeout=1)
    assert (run.return_code, run.timed_out) == (None, True)
    run = crucible.run_code("x = [0] * 10 ** 9", memory_limit_mb=64)
    # Either the allocation is refused, or the watchdog looks while the heap is collected for it.
    refused = "MemoryError" in run.stderr or "MiB of Python objects" in run.stderr
    assert run.return_code == 1 and refused, run


def check_many_at_a_time():
    runs = crucible.map(crucible.run_code, [f"print({i})" for i in range(20)], parallel=4)
    assert [run.stdout for run in runs] == [f"{i}\n" for i in range(20)]
    with checks.raises(CrucibleError):
        crucible.map(lambda role: crucible.execute([Section(role, "")]), ["sample", "nothing"])


def occupied(guarded):
    """Occupies the only slot of the service for a time; returns the thread that does."""
    started = threading.Event()

    def occupy():
        busy = Crucible(GUARDED, TOKEN)
        started.set()
        busy.run_code("import time\ntime.sleep(3)")

    thread = threading.Thread(target=occupy)
    thread.start()
    started.wait()
    while guarded_metric(guarded, "crucible_running") < 1:
        pass
    return thread


def guarded_metric(guarded, name):
    status, _, content = guarded._exchange("GET", "/metrics", None, {}, 10)
    assert status == 200
    return next(
        float(line.split()[1])
        for line in content.decode().splitlines()
        if line.startswith(name + " ")
    )


def check_a_full_service():
    with Crucible(GUARDED, TOKEN, retries=0) as impatient:
        thread = occupied(impatient)
        with checks.raises(CrucibleError) as caught:
            impatient.run_code("print(1)")
        assert (caught.error.code, caught.error.status) == ("queue_full", 429)
        with Crucible(GUARDED, TOKEN, retries=20) as patient:
            assert patient.run_code("print(1)").stdout == "1\n"
        thread.join()


def check_a_service_that_is_not_there():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        absent = Crucible(f"http://127.0.0.1:{unused.getsockname()[1]}", retries=1)
        assert not absent.is_ready()
        with checks.raises(CrucibleError) as caught:
            absent.run_code("")
        assert (caught.error.code, caught.error.status) == ("connection", 0)
        with checks.raises(CrucibleError) as caught:
            absent.wait_until_ready(0.2, 0.1)
        assert caught.error.code == "not_ready"
    with checks.raises(ValueError):
        Crucible("localhost:8080")


class Unreliable(http.server.BaseHTTPRequestHandler):
    """A service that fails in the ways of `answers`, one after the other."""

    protocol_version = "HTTP/1.1"
    answers = None
    bodies = None

    def do_POST(self):
        self.bodies.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        answer = self.answers.pop(0)
        if answer is None:
            self.close_connection = True
            return
        status, headers, content = answer
        self.send_response(status)
        self.send_header("Content-Length", headers.pop("Length", str(len(content))))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content.encode())
        self.close_connection = "Connection" in headers

    def log_message(self, *_):
        pass


class unreliable:  # noqa: N801
    """A context with the client of such a service."""

    def __init__(self, *answers):
        self.handler = type("Handler", (Unreliable,), {"answers": list(answers), "bodies": []})

    def __enter__(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        threading.Thread(target=self.server.serve_forever).start()
        return Crucible(
            f"http://127.0.0.1:{self.server.server_port}", retry_seconds=20
        ), self.handler

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def answer(number):
    nothing = {"text": "", "total_bytes": 0, "truncated": False}
    return (
        json.dumps(
            {"line": number, "step": "s", "outcome": "PASSED", "stdout": nothing, "stderr": nothing}
        )
        + "\n"
    )


def refusal(number):
    return json.dumps({"line": number, "error": {"code": "queue_full", "message": "Full."}}) + "\n"


def check_that_broken_connections_and_refusals_are_repeated():
    full = json.dumps({"error": {"code": "queue_full", "message": "Full."}})
    with unreliable(
        None,
        (429, {"Retry-After": "0"}, full),
        (503, {"Retry-After": "0"}, "no JSON"),
        (200, {}, answer(1)),
    ) as (client, handler):
        assert client.score({"task_id": "s"}).passed
        assert len(handler.bodies) == 4
    with unreliable((500, {}, full)) as (client, _):
        with checks.raises(CrucibleError) as caught:
            client.score({"task_id": "s"})
        assert caught.error.status == 500


def check_that_only_missing_samples_of_a_batch_are_repeated():
    broken = answer(1) + refusal(2) + answer(3)[:20]
    with unreliable(
        (503, {"Retry-After": "0"}, ""),
        (200, {"Length": "1000", "Connection": "close"}, broken),
        (200, {}, answer(2) + answer(1)),
    ) as (client, handler):
        results = list(client.score_batch([{"task_id": "a"}, {"task_id": "b"}, {"task_id": "c"}]))
        assert [(result.line, result.score.passed) for result in results] == [
            (1, True),
            (2, True),
            (3, True),
        ]
        assert [body.count("task_id") for body in handler.bodies] == [3, 3, 2]
        assert '"b"' in handler.bodies[2] and '"c"' in handler.bodies[2]


def check_that_a_fork_has_a_connection_of_its_own():
    assert crucible.run_code("print(1)").succeeded
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = 0 if crucible.run_code("print('child')").stdout == "child\n" else 2
        finally:
            os._exit(status)
    assert crucible.run_code("print('parent')").stdout == "parent\n"
    assert os.waitpid(child, 0)[1] == 0


if __name__ == "__main__":
    checks.run(dict(globals()))
