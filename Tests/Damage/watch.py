"""Runs the import of a folder and tells what must not happen: a crash, a hang, too much memory."""
import csv
import os
import subprocess
import tempfile
import time
from pathlib import Path

SECONDS = 10
MEGABYTES = 500


def processes(parent):
    """The process and those that it started, as they are now."""
    found = [parent]
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = Path(f"/proc/{entry}/stat").read_text()
            except OSError:
                continue
            if int(stat.rsplit(")", 1)[1].split()[1]) in found:
                found.append(int(entry))
    return found


def peak(process):
    """The most memory that the process had, in megabytes."""
    try:
        status = Path(f"/proc/{process}/status").read_text(errors="replace")
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def watch(program, folder):
    """What is wrong with the import of the folder's files, or None; and its figures."""
    with tempfile.TemporaryDirectory() as work:
        database, begin, memory = f"{work}/new.sqlite", time.monotonic(), 0
        output = open(f"{work}/out", "w+", encoding="utf-8", errors="replace")
        running = subprocess.Popen(
            [program, "import", str(folder), "--database", database], stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        while running.poll() is None:
            memory = max([memory] + [peak(process) for process in processes(running.pid)])
            if time.monotonic() - begin > SECONDS:
                os.killpg(running.pid, 9)
                running.wait()
                return f"over {SECONDS} s", memory, None
            time.sleep(0.05)
        seconds = time.monotonic() - begin
        output.seek(0)
        lines = output.read().splitlines()
        if running.returncode not in (0, 3):
            return f"ended with {running.returncode}: {' / '.join(lines[-3:])}", memory, seconds
        if memory > MEGABYTES:
            return f"{memory:.0f} MB", memory, seconds
        return told(program, database, folder, lines), memory, seconds


def told(program, database, folder, lines):
    """Whether every file has an outcome, and every one that failed one line with a reason."""
    listing = subprocess.run(
        [program, "imports", "1", "--format", "csv", "--database", database],
        capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
    outcomes = list(csv.DictReader(listing.stdout.splitlines()))
    for file in sorted(Path(folder).iterdir()):
        own = [row for row in outcomes if Path(row["path"]).name == file.name]
        parts = [row for row in outcomes if file.name in row["path"]]
        if not own and not parts:
            return f"no outcome of {file.name}"
        said = [line for line in lines if line.startswith(f"{folder}/{file.name}: failed: ")]
        failed = [row for row in own if row["outcome"] == "failed"]
        if len(said) != len(failed) or len(failed) > 1:
            return f"{len(said)} lines on {file.name}"
        for row in failed:
            if len(row["reason"]) < 10 or "\n" in row["reason"]:
                return f"no clear reason for {file.name}: {row['reason']!r}"
    return None
