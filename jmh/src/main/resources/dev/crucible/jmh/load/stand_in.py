"""A service that executes scripts as SandboxFusion does: one Python process a request, started through a shell.

The work of a request is that of SandboxFusion's `run_python` without isolation (`sandbox/runners/base.py` and
`major.py`, Apache License 2.0), its default: a temporary directory, the request's files, the script, `python FILE` in
bash, the wait with its timeout, up to 1 MiB of each output, and the end of the process tree. As there, nothing limits
the number of processes that run at the same time. What only costs time is left out: FastAPI, the validation of fields,
logging, and a function between fork and exec, which would keep Python from the faster `vfork`.

Scripts are not isolated. The service accepts connections of this machine only, and uses the `python` on the PATH.

Usage: `python stand_in.py`. The port is a free one, which `serving on http://127.0.0.1:PORT` on stderr names.
"""

import asyncio
import base64
import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from http import HTTPStatus
from pathlib import Path

MOST_OUTPUT = 1 << 20
BACKLOG = 2048


async def run_code(request):
    """Returns the answer to a request, as SandboxFusion's `run_code` does."""
    try:
        result, files = await run_python(request)
    except Exception as error:
        return answer("SandboxError", f"exception on running code: {error}", None, {})
    if result["status"] == "Error":
        return answer("SandboxError", result["stderr"], result, files)
    succeeded = result["status"] == "Finished" and result["return_code"] == 0
    return answer("Success" if succeeded else "Failed", "", result, files)


def answer(status, message, result, files):
    return {
        "status": status,
        "message": message,
        "compile_result": None,
        "run_result": result,
        "executor_pod_name": None,
        "files": files,
    }


async def run_python(request):
    """Runs the script in a new directory; returns its result, and the files that the request wants."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory:
        restore_files(directory, request.get("files") or {})
        with tempfile.NamedTemporaryFile("w", dir=directory, suffix=".py", delete=False) as script:
            script.write(request["code"])
        result = await run_command(
            f"python {script.name}",
            directory,
            request.get("stdin"),
            request.get("run_timeout", 10),
            request.get("memory_limit_MB", -1),
        )
        return result, fetch_files(directory, request.get("fetch_files") or [])


def restore_files(directory, files):
    for name, content in files.items():
        if isinstance(content, str):
            path = Path(directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(content))


def fetch_files(directory, names):
    paths = {name: Path(directory, name) for name in names}
    return {
        name: base64.b64encode(path.read_bytes()).decode()
        for name, path in paths.items()
        if path.is_file()
    }


async def run_command(command, directory, stdin, timeout, memory_mb):
    options = {}
    if memory_mb > 0:
        options["preexec_fn"] = lambda: limit_memory(memory_mb << 20)
    process = await asyncio.create_subprocess_shell(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=directory,
        executable="/bin/bash",
        **options,
    )
    if stdin is not None:
        process.stdin.write(stdin.encode())
    process.stdin.close()
    start = time.time()
    try:
        await asyncio.wait_for(process.wait(), timeout)
        result = {"status": "Finished", "execution_time": time.time() - start}
    except asyncio.TimeoutError:  # noqa: UP041, in Python 3.10 it is not the TimeoutError
        result = {"status": "TimeLimitExceeded", "execution_time": time.time() - start}
    finally:
        kill_process_tree(process.pid)
    return {
        **result,
        "return_code": process.returncode if result["status"] == "Finished" else None,
        "stdout": await output_now(process.stdout),
        "stderr": await output_now(process.stderr),
    }


def limit_memory(size):
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_STACK):
        resource.setrlimit(kind, (size, resource.getrlimit(kind)[1]))


async def output_now(stream):
    """Returns the output that is there, and waits for no more, as SandboxFusion does."""
    try:
        return (await asyncio.wait_for(stream.read(MOST_OUTPUT), 0.0001)).decode()
    except asyncio.TimeoutError:  # noqa: UP041
        return ""
    except UnicodeDecodeError as error:
        return f"[DecodeError] {error}"


def kill_process_tree(pid):
    """Kills a process and its descendants, if the process has not ended."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return
    children = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text(errors="replace").rpartition(")")[2].split()
            children.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found = [pid]
    for parent in found:
        found.extend(children.get(parent, []))
    for one in reversed(found):
        with contextlib.suppress(OSError):
            os.kill(one, signal.SIGKILL)


async def converse(reader, writer):
    """Answers the requests of a connection, one after the other, until the client closes it."""
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            method, path = head.split(" ", 2)[:2]
            body = await reader.readexactly(length_of(head))
            status, reply = await reply_to(method, path, body)
            text = json.dumps(reply).encode()
            writer.write(
                f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(text)}\r\n\r\n".encode()
            )
            writer.write(text)
            await writer.drain()
    writer.close()


def length_of(head):
    for line in head.splitlines():
        name, _, value = line.partition(":")
        if name == "content-length":
            return int(value)
    return 0


async def reply_to(method, path, body):
    if (method, path) == ("post", "/run_code"):
        return HTTPStatus.OK, await run_code(json.loads(body))
    if (method, path) == ("get", "/v1/ping"):
        return HTTPStatus.OK, "pong"
    return HTTPStatus.NOT_FOUND, {"detail": "Not Found"}


async def main():
    server = await asyncio.start_server(converse, "127.0.0.1", 0, backlog=BACKLOG)
    port = server.sockets[0].getsockname()[1]
    print(f"serving on http://127.0.0.1:{port}", file=sys.stderr, flush=True)
    loop = asyncio.get_running_loop()
    end = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, end.set)
    await end.wait()


if __name__ == "__main__":
    asyncio.run(main())
