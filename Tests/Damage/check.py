"""check.py PROGRAM WORK COUNT SEED SAMPLE…: imports damaged variants of the samples.

No variant may crash the program, take it over ten seconds or half a gigabyte, or fail without one
clear line. Those that do are kept in WORK/found. The same seed gives the same variants.
"""
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

from damage import damaged
from watch import watch

BATCH = 100


def main(program, work, count, seed, samples):
    samples = sorted(Path(sample) for sample in samples)
    contents = {sample: sample.read_bytes() for sample in samples}
    found, batch = Path(work) / "found", Path(work) / "batch"
    shutil.rmtree(work, ignore_errors=True)
    found.mkdir(parents=True)
    faults, memory, kinds = [], 0, Counter()
    for first in range(0, count, BATCH):
        batch.mkdir()
        for index in range(first, min(first + BATCH, count)):
            chance = random.Random(f"{seed} {index}")
            sample = samples[index % len(samples)]
            other = contents[chance.choice(samples)]
            kinds[sample.suffix] += 1
            (batch / f"{index:06}{sample.suffix}").write_bytes(
                damaged(contents[sample], other, chance))
        fault, peak, _ = watch(program, batch)
        memory = max(memory, peak)
        if fault:
            alone = list(culprits(program, batch, Path(work) / "alone", found))
            # A batch may take long without any of its files doing so.
            if alone or not fault.startswith("over"):
                faults += alone or [f"{batch.name} from {first}, none of them alone: {fault}"]
        shutil.rmtree(batch)
        print(f"\r{min(first + BATCH, count)} damaged files, {len(faults)} faults, "
              f"peak {memory:.0f} MB", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"{count} damaged files ({', '.join(f'{n} {k}' for k, n in sorted(kinds.items()))}): "
          f"{len(faults)} faults, peak {memory:.0f} MB")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def culprits(program, batch, alone, found):
    """The files of a batch that go wrong, found by halves."""
    files = sorted(batch.iterdir())
    pending = [files[:len(files) // 2], files[len(files) // 2:]]
    while pending:
        part = pending.pop()
        if not part:
            continue
        shutil.rmtree(alone, ignore_errors=True)
        alone.mkdir()
        for file in part:
            shutil.copy(file, alone)
        fault, _, _ = watch(program, alone)
        if fault and len(part) > 1:
            pending += [part[:len(part) // 2], part[len(part) // 2:]]
        elif fault:
            shutil.copy(part[0], found)
            yield f"{part[0].name}: {fault}"
    shutil.rmtree(alone, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5:]))
