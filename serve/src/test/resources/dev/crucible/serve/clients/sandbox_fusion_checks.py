"""The package `sandbox-fusion`, against the service."""

import base64
import os

import checks
from sandbox_fusion import (
    RunCodeRequest,
    RunStatus,
    SummaryMapping,
    run_code,
    run_code_async,
    run_concurrent,
    set_sandbox_endpoint,
    summary_run_code_result,
)

set_sandbox_endpoint(os.environ["SERVICE"])


def run(code, **more):
    return run_code(
        RunCodeRequest(code=code, language="python", **more), max_attempts=1, client_timeout=60
    )


def check_a_script():
    response = run("print('hello')")
    assert response.status == RunStatus.Success, response
    assert (response.message, response.compile_result, response.executor_pod_name) == (
        "",
        None,
        None,
    )
    result = response.run_result
    assert (result.status, result.return_code, result.stdout, result.stderr) == (
        "Finished",
        0,
        "hello\n",
        "",
    )
    assert result.execution_time > 0


def check_standard_input():
    response = run("import sys\nprint(input(), sys.stdin.read().split())", stdin="a\nb c\nd")
    assert response.run_result.stdout == "a ['b', 'c', 'd']\n", response


def check_files():
    content = bytes(range(256))
    response = run(
        "import os\nos.makedirs('out')\ndata = open('in/data.bin', 'rb').read()\n"
        "open('out/data.bin', 'wb').write(data[::-1])\nopen('empty', 'w')",
        files={"in/data.bin": base64.b64encode(content).decode(), "ignored": None},
        fetch_files=["out/data.bin", "empty", "not-there"],
    )
    assert response.status == RunStatus.Success, response
    assert {path: base64.b64decode(text) for path, text in response.files.items()} == {
        "out/data.bin": content[::-1],
        "empty": b"",
    }


def check_code_that_fails():
    response = run("print('before')\n1 / 0")
    assert response.status == RunStatus.Failed, response
    result = response.run_result
    assert (result.status, result.return_code, result.stdout) == ("Finished", 1, "before\n")
    assert result.stderr.startswith("Traceback (most recent call last):\n")
    assert result.stderr.endswith("ZeroDivisionError: division by zero\n")


def check_exit_statuses():
    for code, status in [
        ("import sys\nsys.exit(7)", 7),
        ("exit(256 + 3)", 3),
        ("raise SystemExit('no')", 1),
        ("def f(:", 1),
    ]:
        response = run(code)
        assert response.run_result.return_code == status, (code, response)
        assert response.status == RunStatus.Failed


def check_the_time_limit():
    response = run("print('started', flush=True)\nwhile True: pass", run_timeout=1)
    assert response.status == RunStatus.Failed, response
    result = response.run_result
    assert (result.status, result.return_code, result.stdout) == (
        "TimeLimitExceeded",
        None,
        "started\n",
    )
    assert result.execution_time >= 1
    assert summary_run_code_result(response, SummaryMapping(RunTimeout="late")) == "late"


def check_another_language():
    with checks.raises(Exception) as caught:
        run_code(RunCodeRequest(code="", language="cpp"), max_attempts=1)
    assert "python" in str(caught.error)


def check_many_at_a_time():
    requests = [RunCodeRequest(code=f"print({i})", language="python") for i in range(24)]
    responses = run_concurrent(run_code, args=[[request] for request in requests], concurrency=8)
    assert [response.run_result.stdout for response in responses] == [f"{i}\n" for i in range(24)]


def check_the_asynchronous_client():
    import asyncio

    response = asyncio.run(
        run_code_async(RunCodeRequest(code="print(3)", language="python"), max_attempts=1)
    )
    assert response.run_result.stdout == "3\n", response


if __name__ == "__main__":
    checks.run(dict(globals()))
