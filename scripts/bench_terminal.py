"""Runs vh on a pseudo-terminal and counts what a key press sends to it.

Usage: bench_terminal.py PROGRAM DATA_FOLDER [COLUMNSxROWS], 80x24 unless told

Prints the time to the first frame, and for each scenario the bytes and the time between a key and
the last byte that answers it. Nothing is recorded: the scenarios only look.
"""
import fcntl, os, pty, select, struct, sys, termios, time

QUIET = 0.04  # seconds without output after which an answer is complete

UP, DOWN, PAGE_DOWN = b"\x1bOA", b"\x1bOB", b"\x1b[6~"
SCENARIOS = [
    ("start, pijl", [], [DOWN, UP] * 20),
    ("alle meldingen, pijl", [bytes([c]) for c in b":meldingen\r\t"], [DOWN] * 15),
    ("alle meldingen, bladzijde", [], [PAGE_DOWN] * 15),
    ("filter, per letter", [b"/"], [bytes([c]) for c in b"weert"]),
    ("zoeken, per letter", [b"\x1b", b"\x1b", b"\x1b", b"/"], [bytes([c]) for c in b"van den berg"]),
    ("nieuwe melding, per letter", [b"\x1b", b"\x1b", b"m"] + [b"\t"] * 7, [bytes([c]) for c in b"wijkagent"]),
    ("nieuwe melding, ander veld", [], [b"\t"] * 8),
    ("gordijn dicht en open", [b"\x1b", b"\x1b"], [b"g", b"g"] * 10),
]


def answer(fd):
    """Everything that comes until it has been quiet for a while, and when the last of it came."""
    total, last = 0, time.monotonic()
    start, wait = last, 2.0
    while select.select([fd], [], [], wait)[0]:
        total += len(os.read(fd, 65536))
        last, wait = time.monotonic(), QUIET
    return total, (last - start) * 1000


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def main(program, folder, size="80x24"):
    columns, rows = (int(part) for part in size.split("x"))
    pid, fd = pty.fork()
    if pid == 0:
        env = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin"}
        os.execve(program, [program, "--gegevens", folder, "--als", "a.devries"], env)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    start = time.monotonic()
    select.select([fd], [], [], 60)
    seen = b""
    while b"meer" not in seen:
        seen += os.read(fd, 65536)
    print(f"{'eerste beeld vanaf de start':<40} {(time.monotonic() - start) * 1000:9.0f} ms")
    answer(fd)
    for name, way, keys in SCENARIOS:
        for key in way:
            os.write(fd, key)
            answer(fd)
        results = []
        for key in keys:
            os.write(fd, key)
            results.append(answer(fd))
        sizes, times = [r[0] for r in results], [r[1] for r in results]
        print(
            f"{'terminal: ' + name:<40} bytes p50 {percentile(sizes, 0.5):5} hoogste {max(sizes):5}"
            f"   tijd p50 {percentile(times, 0.5):6.2f} p99 {percentile(times, 0.99):6.2f} ms"
        )
    os.write(fd, b"q")
    answer(fd)
    os.kill(pid, 15)
    os.waitpid(pid, 0)


main(*sys.argv[1:])
