"""Reads untrusted reports in processes of their own, so that one hostile file can stop only itself.

A PDF may hang or break the engine that opens it. Each worker reads one file at a time under a ceiling of time
and, where the system offers it, of memory; a worker that dies or runs over is ended and replaced, and its file
is told as not read.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from goldenthread.core.errors import GoldenthreadError

#: Seconds one file may take before it is left unread; a report takes well under one.
MOST_SECONDS = 60.0
#: Memory one worker may ask for, in bytes.
MOST_MEMORY = 2 * 1024**3

#: Makes the record of one file; it must be a function of a module, so that a new process can find it.
ReadOne = Callable[[Path], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: its record, or the sentence that says why there is none. `reused` where it had been read before."""

    file: Path
    record: dict[str, Any] | None
    refusal: str | None = None
    reused: bool = False


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    file: Path
    started: float


def read_in_workers(
    files: Sequence[Path], read_one: ReadOne, *, jobs: int, most_seconds: float = MOST_SECONDS
) -> Iterator[Outcome]:
    """The outcome of each file as it is done, at most `jobs` at a time; not in the order given."""
    waiting = list(reversed(files))
    busy: list[_Worker] = []
    idle: list[tuple[BaseProcess, Connection]] = []
    try:
        while waiting or busy:
            while waiting and len(busy) < max(1, jobs):
                busy.append(_hand_out(waiting.pop(), idle, read_one))
            wait([each.pipe for each in busy], timeout=0.5)
            for worker in list(busy):
                outcome = _outcome(worker, most_seconds)
                if outcome:
                    busy.remove(worker)
                    if worker.process.is_alive():
                        idle.append((worker.process, worker.pipe))
                    yield outcome
    finally:
        for process in [*(each.process for each in busy), *(process for process, _ in idle)]:
            process.terminate()
            process.join()


def _hand_out(file: Path, idle: list[tuple[BaseProcess, Connection]], read_one: ReadOne) -> _Worker:
    process, pipe = idle.pop() if idle else _start(read_one)
    pipe.send(file)
    return _Worker(process, pipe, file, time.monotonic())


def _start(read_one: ReadOne) -> tuple[BaseProcess, Connection]:
    # A fork is ten times quicker to start, and safe only while there is a single thread.
    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if forks else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, read_one), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _outcome(worker: _Worker, most_seconds: float) -> Outcome | None:
    if worker.pipe.poll():
        try:
            record, refusal = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            return Outcome(worker.file, None, _broke(worker.file))
        return Outcome(worker.file, record, refusal)
    if time.monotonic() - worker.started > most_seconds:
        worker.process.kill()
        worker.process.join()
        return Outcome(
            worker.file,
            None,
            f"“{worker.file.name}” took longer than {most_seconds:.0f} seconds and was left unread. "
            "Download the report again.",
        )
    return None


def _broke(file: Path) -> str:
    return f"“{file.name}” broke the PDF reader, so it is damaged or unsafe. Download the report again."


def _work(pipe: Connection, read_one: ReadOne) -> None:
    """The life of one worker: a path in, a record or a refusal out, until the other end closes."""
    _limit_memory()
    while True:
        try:
            file = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer: tuple[dict[str, Any] | None, str | None] = (read_one(file), None)
        except GoldenthreadError as error:
            answer = (None, str(error))
        except MemoryError:
            answer = (None, _broke(file))
        pipe.send(answer)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit to set
        return
    # A forked worker begins with what its parent had mapped, engines and all; the ceiling is on what it asks for itself.
    most = _mapped() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _mapped() -> int:
    """The bytes this process has mapped already; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
