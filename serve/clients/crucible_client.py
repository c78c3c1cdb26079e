"""A client of `crucible serve`, in one file that needs nothing but Python 3.9 or newer.

    with Crucible("http://127.0.0.1:8080") as crucible:
        crucible.wait_until_ready()
        run = crucible.run_code("print(int(input()) + 1)", stdin="41")
        assert run.stdout == "42\\n"
        score = crucible.score({"task_id": "HumanEval/7", "completion": "    return ..."})
        assert score.outcome == "FAILED"

Every request is a computation that leaves nothing behind, so sending it twice does no harm: requests are sent again if
the connection breaks, and if the service is full (status 429) or cannot execute at the moment (503), after the time
that it names. Whoever does not want to wait sets `retries` to 0.
"""

from __future__ import annotations

import base64
import concurrent.futures
import dataclasses
import http.client
import json
import os
import random
import socket
import ssl
import threading
import time
import urllib.parse
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Callable, TypeVar

__all__ = [
    "BatchLine",
    "Crucible",
    "CrucibleError",
    "Execution",
    "Output",
    "Run",
    "Score",
    "Section",
]

T = TypeVar("T")
U = TypeVar("U")

_JSON = "application/json"
_JSON_LINES = "application/x-ndjson"
_LONGEST_PAUSE = 30.0
_BATCH_LINES = 10_000
_BATCH_BYTES = 8 << 20
# What an answer is given beyond the time limit of its script: the service allows itself 19 seconds of it.
_WAITING_SECONDS = 20.0


class CrucibleError(Exception):
    """An error that the service reported, or the failure to reach it.

    Attributes:
        code: the error's name: that of the service, such as `bad_request`, `unauthorized`, `queue_full` or
            `deadline_exceeded`; `connection` if the service was not reached, `incomplete` if an answer broke off,
            `not_ready` if `wait_until_ready` gave up.
        message: one sentence for people.
        status: the HTTP status; 0 if there was no answer.
    """

    def __init__(self, code: str, message: str, status: int = 0) -> None:
        super().__init__(code, message, status)
        self.code = code
        self.message = message
        self.status = status

    def __str__(self) -> str:
        status = f" (status {self.status})" if self.status else ""
        return f"{self.code}{status}: {self.message}"


@dataclasses.dataclass(frozen=True)
class Section:
    """A part of an execution; all parts share one namespace.

    Attributes:
        role: `setup`, `sample`, `program`, `script` or `test`.
        source: the code.
        name: the name of its file in tracebacks.
        bindings: values that its code finds by name: what JSON has, `bytes`, and NumPy arrays.
        stdin: the standard input of a script.
        args: the arguments of a script.
    """

    role: str
    source: str
    name: str | None = None
    bindings: Mapping[str, Any] | None = None
    stdin: str | None = None
    args: Sequence[str] | None = None

    def _json(self) -> dict[str, Any]:
        return _present(
            role=self.role,
            source=self.source,
            name=self.name,
            bindings=self.bindings,
            stdin=self.stdin,
            args=None if self.args is None else list(self.args),
        )


@dataclasses.dataclass(frozen=True)
class Output:
    """What code wrote to a stream: its kept text, its size in bytes, and whether some of it was not kept."""

    text: str
    total_bytes: int
    truncated: bool

    @classmethod
    def _of(cls, answer: Mapping[str, Any]) -> Output:
        return cls(answer["text"], answer["total_bytes"], answer["truncated"])


@dataclasses.dataclass(frozen=True)
class Execution:
    """The result of `Crucible.execute`; `raw` has the whole answer.

    Attributes:
        outcome: `PASSED`, `FAILED`, `ERROR`, `TIME_LIMIT`, `MEMORY_LIMIT`, `OUTPUT_LIMIT`, `FORBIDDEN`, `TAMPERED`,
            `CRASHED` or `SKIPPED`.
        detail: the reason in a sentence; empty if it passed.
        error: the exception that ended the code (`section`, `role`, `type`, `message`, `traceback`, `line`,
            `missing_module`, `exit_status`); None if there was none.
        failed_sections: the numbers, from 0, of the sections that an exception ended.
    """

    id: str
    outcome: str
    detail: str
    error: dict[str, Any] | None
    sections_run: int
    failed_sections: list[int]
    usage: dict[str, Any]
    stdout: Output
    stderr: Output
    queued_seconds: float
    raw: dict[str, Any] = dataclasses.field(repr=False)

    @property
    def passed(self) -> bool:
        """True if all sections ran to their end."""
        return self.outcome == "PASSED"

    @classmethod
    def _of(cls, answer: dict[str, Any]) -> Execution:
        return cls(**_fields(cls, answer))


@dataclasses.dataclass(frozen=True)
class Score:
    """The result of a sample; `raw` has the whole answer.

    Attributes:
        id: the sample's `id`, if it had one.
        step: the sub-step or task.
        outcome: as of `Execution`.
        failure: where and why it ended (`place`, `type`, `message`, `traceback`); None if it passed.
        tests: the number of tests.
        tests_passed: the number of those that passed; a sample ends at the first that fails.
        test_groups: the groups of the tests (`name`, `last_test`), such as EvalPlus's `base` and `plus`; None if the
            tests are in no groups.
        groups_passed: the names of the groups that the sample passes; None if the tests are in no groups.
    """

    id: str | None
    step: str
    outcome: str
    detail: str
    failure: dict[str, Any] | None
    tests: int
    tests_passed: int
    failed_tests: list[int]
    test_groups: list[dict[str, Any]] | None
    groups_passed: list[str] | None
    usage: dict[str, Any]
    stdout: Output
    stderr: Output
    queued_seconds: float
    raw: dict[str, Any] = dataclasses.field(repr=False)

    @property
    def passed(self) -> bool:
        """True if all tests passed."""
        return self.outcome == "PASSED"

    @classmethod
    def _of(cls, answer: dict[str, Any]) -> Score:
        return cls(**_fields(cls, answer))


@dataclasses.dataclass(frozen=True)
class BatchLine:
    """What became of one sample of a batch: a score, or an error.

    Attributes:
        line: the sample's number in the batch, from 1.
        score: its score; None if there is an error.
        error: why it has no score; None if it has one.
    """

    line: int
    score: Score | None
    error: CrucibleError | None


@dataclasses.dataclass(frozen=True)
class Run:
    """How a script of `Crucible.run_code` ended, as a process would have.

    Attributes:
        return_code: the exit status; None if its time was up.
        timed_out: whether its time was up.
        files: the contents of the files that were asked for and are there, by path.
        raw: the whole answer, as SandboxFusion has it.
    """

    return_code: int | None
    timed_out: bool
    stdout: str
    stderr: str
    execution_time: float
    files: dict[str, bytes]
    raw: dict[str, Any] = dataclasses.field(repr=False)

    @property
    def succeeded(self) -> bool:
        """True if the script ended with status 0."""
        return self.return_code == 0

    @classmethod
    def _of(cls, answer: dict[str, Any]) -> Run:
        run = answer.get("run_result")
        if run is None:
            raise CrucibleError(
                "sandbox_error", answer.get("message") or "There is no result.", 200
            )
        return cls(
            return_code=run["return_code"],
            timed_out=run["status"] == "TimeLimitExceeded",
            stdout=run["stdout"],
            stderr=run["stderr"],
            execution_time=run["execution_time"],
            files={path: base64.b64decode(content) for path, content in answer["files"].items()},
            raw=answer,
        )


class Crucible:
    """A service. Thread-safe: each thread has a connection of its own, which it uses again and again.

    Args:
        url: its address, such as `http://127.0.0.1:8080`. A password in it (`http://me:TOKEN@host`) is the token.
        token: a token that the service accepts.
        timeout: seconds without a byte of the answer after which a request fails. The service itself ends requests
            after a deadline (default: 300 seconds).
        retries: how often a request is sent again.
        retry_seconds: the longest time, in all, to wait between the attempts of a request.
        ssl_context: the settings of TLS, for a certificate that the system does not know.
    """

    def __init__(
        self,
        url: str,
        token: str | None = None,
        timeout: float = 330.0,
        *,
        retries: int = 8,
        retry_seconds: float = 300.0,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"the URL is {url!r}: give one such as http://127.0.0.1:8080")
        self._tls = parts.scheme == "https"
        self._host = parts.hostname
        self._port = parts.port
        self._path = parts.path.rstrip("/")
        self._timeout = timeout
        self._retries = retries
        self._retry_seconds = retry_seconds
        self._ssl = (ssl_context or ssl.create_default_context()) if self._tls else None
        password = parts.password and urllib.parse.unquote(parts.password)
        self._headers = {"Accept": _JSON, "User-Agent": "crucible-client"}
        if token or password:
            self._headers["Authorization"] = f"Bearer {token or password}"
        self._local = threading.local()
        self._connections: weakref.WeakSet[http.client.HTTPConnection] = weakref.WeakSet()

    def __enter__(self) -> Crucible:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections of all threads. A later request opens a new one."""
        for connection in list(self._connections):
            connection.close()

    # What the service does.

    def execute(
        self,
        sections: Iterable[Section | Mapping[str, Any]],
        limits: Mapping[str, Any] | None = None,
        *,
        id: str | None = None,
        all_tests: bool = False,
        deadline_seconds: float | None = None,
    ) -> Execution:
        """Executes sections in one namespace, each after the other.

        Args:
            sections: the code, as `Section` or as the dictionaries of the service's JSON.
            limits: lower limits than those of the service, such as `{"wall_seconds": 10}`, and `test_seconds`, the
                time of each section that is a test.
            id: a name that the answer repeats.
            all_tests: whether later tests run if one has failed.
            deadline_seconds: the time within which the answer is needed.

        Raises:
            CrucibleError: if there is no result.
        """
        body = _present(
            id=id,
            sections=[part._json() if isinstance(part, Section) else part for part in sections],
            limits=limits,
            all_tests=all_tests or None,
            deadline_seconds=deadline_seconds,
        )
        return Execution._of(self._post("/v1/execute", body, self._patience(deadline_seconds)))

    def score(
        self,
        sample: Mapping[str, Any],
        problem: Mapping[str, Any] | None = None,
        *,
        deadline_seconds: float | None = None,
    ) -> Score:
        """Scores a sample.

        Args:
            sample: a line of a samples file, such as `{"task_id": "HumanEval/7", "completion": "..."}`.
            problem: a line of a problem file, if the service was not started with the sample's problem.
            deadline_seconds: the time within which the answer is needed.

        Raises:
            CrucibleError: if there is no result.
        """
        body = {**sample, **_present(problem=problem, deadline_seconds=deadline_seconds)}
        return Score._of(self._post("/v1/score", body, self._patience(deadline_seconds)))

    def score_batch(
        self, samples: Iterable[Mapping[str, Any]], ordered: bool = True
    ) -> Iterator[BatchLine]:
        """Scores samples, and yields what became of each as soon as it is known.

        A sample whose result did not arrive, because the service was full or the answer broke off, is sent again. Many
        samples are sent in several requests, and are taken from `samples` as they are needed.

        Args:
            samples: as of `score`; a sample may bring its `problem` and have an `id`.
            ordered: whether the results have the order of the samples. Otherwise each comes when it is done.

        Raises:
            CrucibleError: if a whole request fails. The error of a single sample is in its `BatchLine`.
        """
        for part in _parts(samples):
            yield from self._score_part(part, ordered)

    def run_code(
        self,
        code: str,
        stdin: str | None = None,
        *,
        args: Sequence[str] = (),
        files: Mapping[str, bytes | str] | None = None,
        fetch_files: Sequence[str] = (),
        run_timeout: float = 10.0,
        memory_limit_mb: int | None = None,
    ) -> Run:
        """Runs a script as a process would run it.

        Args:
            code: the script.
            stdin: its standard input.
            args: its arguments.
            files: contents of files that it finds, by relative path.
            fetch_files: relative paths of files to return.
            run_timeout: its time limit, in seconds.
            memory_limit_mb: its memory limit, in MiB.

        Raises:
            CrucibleError: if there is no result. A script that fails has one.
        """
        contents = {
            path: base64.b64encode(
                content.encode() if isinstance(content, str) else content
            ).decode()
            for path, content in (files or {}).items()
        }
        body = _present(
            language="python",
            code=code,
            stdin=stdin,
            args=list(args) or None,
            files=contents or None,
            fetch_files=list(fetch_files) or None,
            run_timeout=run_timeout,
            memory_limit_MB=memory_limit_mb,
        )
        return Run._of(self._post("/run_code", body, run_timeout + _WAITING_SECONDS))

    def map(self, function: Callable[[T], U], items: Iterable[T], parallel: int = 16) -> list[U]:
        """Returns what a function that uses this client returns for each item; several run at a time.

            runs = crucible.map(crucible.run_code, codes)

        Raises:
            CrucibleError: if one of them does, when those that had started have ended.
        """
        with concurrent.futures.ThreadPoolExecutor(parallel) as threads:
            tasks = [threads.submit(function, item) for item in items]
            try:
                return [task.result() for task in tasks]
            except BaseException:
                for task in tasks:
                    task.cancel()
                raise

    def is_ready(self) -> bool:
        """Returns whether the service executes at the moment."""
        try:
            status, _, _ = self._exchange("GET", "/health/ready", None, {}, 10.0)
        except (OSError, http.client.HTTPException):
            return False
        return status == 200

    def wait_until_ready(self, timeout: float = 600.0, poll: float = 0.5) -> None:
        """Waits until the service executes: a start takes some ten seconds, the very first minutes.

        Raises:
            CrucibleError: with the code `not_ready` if it does not after `timeout` seconds.
        """
        end = time.monotonic() + timeout
        while not self.is_ready():
            if time.monotonic() >= end:
                raise CrucibleError(
                    "not_ready", f"The service is not ready after {timeout:g} s.", 503
                )
            time.sleep(min(poll, max(0.0, end - time.monotonic())))

    # Requests.

    def _patience(self, deadline_seconds: float | None) -> float:
        """Returns how long to wait for an answer: the service must get the chance to say that it is late."""
        return max(self._timeout, (deadline_seconds or 0) + 10)

    def _post(self, path: str, body: Mapping[str, Any], timeout: float) -> dict[str, Any]:
        content = _encoded(body)
        headers = {"Content-Type": _JSON}
        retry = _Retry(self._retries, self._retry_seconds)
        while True:
            try:
                status, got, answer = self._exchange("POST", path, content, headers, timeout)
            except (OSError, http.client.HTTPException) as e:
                failure = _connection_error(e)
                pause = None
                again = not isinstance(e, TimeoutError) and not isinstance(
                    e, ssl.SSLCertVerificationError
                )
            else:
                if status == 200:
                    return _decoded(answer)
                failure = _service_error(status, answer)
                pause = _retry_after(got)
                again = status in (429, 503)
            if not (again and retry.waits(pause)):
                raise failure

    def _exchange(
        self,
        method: str,
        path: str,
        content: bytes | None,
        headers: Mapping[str, str],
        timeout: float,
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Sends a request and returns the answer's status, headers and content.

        A connection that was used before may have been closed by the service in the meantime: then a new one is tried
        at once.
        """
        connection = self._connection()
        used = connection.sock is not None
        try:
            try:
                return self._once(connection, method, path, content, headers, timeout)
            except (ConnectionError, http.client.HTTPException):
                if not used:
                    raise
                connection.close()
                return self._once(connection, method, path, content, headers, timeout)
        except BaseException:
            connection.close()  # What is left of the answer must not be taken for that of the next request.
            raise

    def _once(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        path: str,
        content: bytes | None,
        headers: Mapping[str, str],
        timeout: float,
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        connection.timeout = timeout
        if connection.sock is not None:
            connection.sock.settimeout(timeout)
        try:
            connection.request(method, self._path + path, content, {**self._headers, **headers})
        except ConnectionError as e:
            if connection.sock is None:
                raise
            # The service may refuse a large body before it has read it, and says why.
            try:
                response = connection.getresponse()
            except (OSError, http.client.HTTPException):
                raise e from None
        else:
            response = connection.getresponse()
        return response.status, response.headers, response.read()

    def _connection(self) -> http.client.HTTPConnection:
        """Returns the connection of this thread. A forked process must not use that of its parent."""
        connection = getattr(self._local, "connection", None)
        if connection is None or self._local.process != os.getpid():
            connection = self._opened()
            self._local.connection = connection
            self._local.process = os.getpid()
        return connection

    def _opened(self) -> http.client.HTTPConnection:
        if self._tls:
            connection: http.client.HTTPConnection = http.client.HTTPSConnection(
                self._host, self._port, timeout=self._timeout, context=self._ssl
            )
        else:
            connection = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        self._connections.add(connection)
        return connection

    # Batches.

    def _score_part(self, part: Mapping[int, bytes], ordered: bool) -> Iterator[BatchLine]:
        """Scores the samples of one request, by their numbers; sends those again that have no result."""
        pending = dict(part)
        order = _Order(part) if ordered else None
        retry = _Retry(self._retries, self._retry_seconds)
        while pending:
            failure: CrucibleError | None = None
            pause: float | None = None
            refused: dict[int, BatchLine] = {}
            before = len(pending)
            try:
                for result in self._stream(pending, ordered):
                    if result.error is not None and result.error.status in (429, 503):
                        refused[result.line] = result
                        continue
                    del pending[result.line]
                    yield from order.add(result) if order else (result,)
            except _RefusedError as e:
                failure, pause = e.failure, e.pause
            except (OSError, http.client.HTTPException) as e:
                failure = _connection_error(e)
                if isinstance(e, (socket.timeout, ssl.SSLCertVerificationError)):
                    raise failure from e
            if not pending:
                return
            if failure is None and len(refused) < len(pending):
                failure = CrucibleError(
                    "incomplete", f"{len(pending)} samples of the batch got no result.", 200
                )
            if len(pending) < before:
                retry = _Retry(self._retries, self._retry_seconds)
            if not retry.waits(pause):
                if failure is not None:
                    raise failure
                for line, result in refused.items():
                    del pending[line]
                    yield from order.add(result) if order else (result,)

    def _stream(self, samples: Mapping[int, bytes], ordered: bool) -> Iterator[BatchLine]:
        """Sends samples and yields their results, by a connection of its own: its caller may use the thread's."""
        numbers = list(samples)
        connection = self._opened()
        try:
            connection.request(
                "POST",
                self._path + "/v1/score/batch" + ("?ordered=true" if ordered else ""),
                b"".join(samples[number] for number in numbers),
                {**self._headers, "Accept": _JSON_LINES, "Content-Type": _JSON_LINES},
            )
            response = connection.getresponse()
            if response.status != 200:
                failure = _service_error(response.status, response.read())
                if response.status not in (429, 503):
                    raise failure
                raise _RefusedError(failure, _retry_after(response.headers))
            for line in response:
                if not line.endswith(b"\n"):
                    return  # Cut off.
                if line.strip():
                    answer = _decoded(line)
                    if "line" not in answer:
                        return  # The service reports that the answer breaks off here.
                    yield _batch_line(answer, numbers)
        finally:
            connection.close()


class _RefusedError(Exception):
    """A batch that may be sent again later."""

    def __init__(self, failure: CrucibleError, pause: float | None) -> None:
        super().__init__(failure)
        self.failure = failure
        self.pause = pause


class _Order:
    """Results that wait for those before them."""

    def __init__(self, lines: Iterable[int]) -> None:
        self._missing = iter(list(lines))
        self._next = next(self._missing, None)
        self._held: dict[int, BatchLine] = {}

    def add(self, result: BatchLine) -> Iterator[BatchLine]:
        self._held[result.line] = result
        while self._next in self._held:
            yield self._held.pop(self._next)
            self._next = next(self._missing, None)


class _Retry:
    """The attempts that are left to a request."""

    def __init__(self, attempts: int, seconds: float) -> None:
        self._attempts = attempts
        self._seconds = seconds
        self._usual = 0.25

    def waits(self, pause: float | None) -> bool:
        """Waits for another attempt; returns False at once if there is none.

        Args:
            pause: the seconds that the service asked for.
        """
        self._usual = min(2 * self._usual, _LONGEST_PAUSE)
        # Not all clients at the same moment.
        pause = (self._usual if pause is None else pause) * random.uniform(1.0, 1.25)
        if self._attempts <= 0 or pause > self._seconds:
            return False
        self._attempts -= 1
        self._seconds -= pause
        time.sleep(pause)
        return True


def _parts(samples: Iterable[Mapping[str, Any]]) -> Iterator[dict[int, bytes]]:
    """Yields lines of JSON, by their numbers from 1, in parts of a size that the service accepts."""
    part: dict[int, bytes] = {}
    size = 0
    for number, sample in enumerate(samples, 1):
        line = _encoded(sample) + b"\n"
        if part and (len(part) == _BATCH_LINES or size + len(line) > _BATCH_BYTES):
            yield part
            part, size = {}, 0
        part[number] = line
        size += len(line)
    if part:
        yield part


def _batch_line(answer: dict[str, Any], numbers: Sequence[int]) -> BatchLine:
    line = numbers[answer["line"] - 1]
    error = answer.get("error")
    if error is None:
        return BatchLine(line, Score._of({**answer, "line": line}), None)
    return BatchLine(
        line, None, CrucibleError(error["code"], error["message"], _STATUS.get(error["code"], 400))
    )


_STATUS = {"queue_full": 429, "unavailable": 503, "deadline_exceeded": 504, "internal": 500}


def _present(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _fields(cls: type, answer: dict[str, Any]) -> dict[str, Any]:
    """Returns the values of a class's fields. An answer may have others, of a newer service."""
    values = {field.name: answer.get(field.name) for field in dataclasses.fields(cls)}
    values.update(
        stdout=Output._of(answer["stdout"]), stderr=Output._of(answer["stderr"]), raw=answer
    )
    return values


def _encoded(value: Any) -> bytes:
    return json.dumps(value, default=_special, allow_nan=False, separators=(",", ":")).encode(
        "ascii"
    )


def _special(value: Any) -> Any:
    """Returns the JSON of what JSON does not have: bytes, and arrays and numbers of NumPy."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {"$bytes": base64.b64encode(value).decode()}
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "dtype") and hasattr(value, "tobytes"):
        if value.shape == ():
            return value.item()
        little = value.astype(value.dtype.newbyteorder("<"))
        data = base64.b64encode(little.tobytes()).decode()
        return {"$array": {"dtype": value.dtype.name, "shape": list(value.shape), "data": data}}
    raise TypeError(f"a {type(value).__name__} cannot be sent")


def _decoded(content: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(content)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise CrucibleError(
            "incomplete", "The answer is no JSON object: is this the URL of the service?", 200
        )
    return answer


def _connection_error(cause: Exception) -> CrucibleError:
    error = CrucibleError(
        "connection", f"The service gave no answer ({type(cause).__name__}: {cause})."
    )
    error.__cause__ = cause
    return error


def _service_error(status: int, content: bytes) -> CrucibleError:
    """Returns the error in an answer: `error` is the service's own, `detail` that of SandboxFusion."""
    try:
        answer = json.loads(content)
        error = answer.get("error")
        if isinstance(error, dict):
            return CrucibleError(error["code"], error["message"], status)
        detail = answer["detail"]
        if isinstance(detail, list):
            return CrucibleError(detail[0]["type"], detail[0]["msg"], status)
        return CrucibleError(_NAMES.get(status, "error"), detail, status)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return CrucibleError(
            _NAMES.get(status, "error"), f"The answer has the status {status}.", status
        )


_NAMES = {
    400: "bad_request",
    401: "unauthorized",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    429: "queue_full",
    500: "internal",
    503: "unavailable",
    504: "deadline_exceeded",
}


def _retry_after(headers: http.client.HTTPMessage) -> float | None:
    """Returns the seconds after which to try again; None if none are named."""
    try:
        return min(max(0.0, float(headers.get("Retry-After", ""))), _LONGEST_PAUSE)
    except ValueError:
        return None
