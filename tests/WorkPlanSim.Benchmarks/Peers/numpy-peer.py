"""The plan of Plans/DeliverPlan.cs as a numpy user would simulate it: float64, vectorised over trials, SFC64.

It answers commands on its standard input, one a line, so that a runner can alternate it with others.
Seconds are those on a processor, which others on the machine do not lengthen:
  cold SEED        draws everything and projects it; answers the seconds
  fill SEED        draws the world that "warm" uses, and keeps it; answers the seconds
  warm SHIFT       projects the kept world under another allocation; answers the seconds
  report           answers what all cold runs found, as JSON
Everything that the engine's tally holds is computed here too.
"""

import json
import os
import sys
import time

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy as np

TARGETS, PERIODS, TRIALS = (int(a) for a in sys.argv[1:4])
SEASONS, TEAMS = 6, 8
BINS, BIN_WIDTH = 256, 1 / 128
MAX_RATE = 9.0
SPREAD, NOISE = 0.2, 0.1
TOLERANCE = 1e-5
POINT95 = 1.6448536269514722
CAUSES = ("budget", "staffing", "season", "capacity")

budgets = np.array([60.0 + 5 * (i % 9) for i in range(TARGETS)])
posts = np.array([1.0 + 0.25 * (i % 5) for i in range(TARGETS)])
goals = np.array([40.0 + i % 7 for i in range(TARGETS)])
scopes = np.array([50.0 + i % 7 for i in range(TARGETS)])


def workable_range(season, period):
    month = (period * 12 // PERIODS + season) % 12
    if month <= 1 or month == 11:
        return 0.1, 0.3
    if month in (2, 10):
        return 0.4, 0.7
    return (0.5, 0.9) if month in (6, 7) else (0.8, 0.98)


def logistic_law(low, high):
    """Centre and spread of the logit whose 90 % interval this is."""
    low, high = np.log(low / (1 - low)), np.log(high / (1 - high))
    return (low + high) / 2, (high - low) / (2 * POINT95)


SEASON_LAWS = [[logistic_law(*workable_range(s, t)) for t in range(PERIODS)] for s in range(SEASONS)]
TEAM_LAW = logistic_law(0.8, 0.97)


def ar1(normal, persistence):
    """Standard normals of each period, in place; shape [periods, trials]."""
    fresh = np.sqrt(1 - persistence ** 2)
    for t in range(1, PERIODS):
        normal[t] *= fresh
        normal[t] += persistence * normal[t - 1]
    return normal


def logistic(x):
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += 1
    return np.reciprocal(x, out=x)


class Drivers:
    """What all targets share."""

    def __init__(self, rng):
        self.workable = np.empty((SEASONS, PERIODS, TRIALS))
        self.present = np.empty((TEAMS, PERIODS, TRIALS))
        for s in range(SEASONS):
            anomaly = ar1(rng.standard_normal((PERIODS, TRIALS)), 0.6)
            for t, (centre, spread) in enumerate(SEASON_LAWS[s]):
                self.workable[s, t] = logistic(centre + spread * anomaly[t])
        for i in range(TEAMS):
            presence = ar1(rng.standard_normal((PERIODS, TRIALS)), 0.4)
            self.present[i] = logistic(TEAM_LAW[0] + TEAM_LAW[1] * presence)
        # Released evenly, and all of it late by so much: a part of what is due comes in the period before.
        late = rng.triangular(0.0, 1.0, 3.0, TRIALS)
        realised = np.maximum(0.0, rng.normal(0.95, 0.05, TRIALS))
        self.arriving = np.clip(np.arange(1, PERIODS + 1)[:, None] - late, 0.0, 1.0) * (realised / PERIODS)
        self.hardly_workable = self.workable < 0.1

    def count(self, tally):
        for path in [np.cumsum(self.arriving, axis=0), *self.present, *self.workable]:
            tally["drivers"].append((histograms(path), path.sum(axis=1)))


class TargetDraws:
    """What one target draws."""

    def __init__(self, rng):
        self.cost = rng.lognormal(np.log(1.5), 0.15, TRIALS)
        self.labour = rng.lognormal(np.log(0.2 * PERIODS / 12), 0.1, TRIALS)
        trial = SPREAD * rng.standard_normal(TRIALS) - (SPREAD ** 2 + NOISE ** 2) / 2
        self.pace = rng.standard_normal((PERIODS, TRIALS))
        self.pace *= NOISE
        self.pace += trial
        np.exp(self.pace, out=self.pace)


OFFSETS = (np.arange(PERIODS) * BINS)[:, None]


SCALED, PLACES = np.empty((PERIODS, TRIALS)), np.empty((PERIODS, TRIALS), np.intp)


def histograms(path):
    """A histogram for each period; shape [periods, bins]."""
    np.multiply(path, 1 / BIN_WIDTH, out=SCALED)
    np.minimum(SCALED, BINS - 1, out=SCALED)
    np.copyto(PLACES, SCALED, casting="unsafe")
    np.add(PLACES, OFFSETS, out=PLACES)
    return np.bincount(PLACES.ravel(), minlength=PERIODS * BINS).reshape(PERIODS, BINS)


class Rows:
    """Rows to work in, made once."""

    def __init__(self):
        self.attainment = np.empty((PERIODS, TRIALS))
        self.used = np.empty((PERIODS, TRIALS))
        self.spare = np.empty((7, TRIALS))
        self.causes = np.empty((len(CAUSES), PERIODS, TRIALS), bool)


def project(i, draws, drivers, shift, rows, tally):
    budget, post = budgets[(i + shift) % TARGETS], posts[(i + shift) % TARGETS]
    workable, present = drivers.workable[i % SEASONS], drivers.present[i % TEAMS]
    hardly = drivers.hardly_workable[i % SEASONS]
    cost, labour, pace = draws.cost, draws.labour, draws.pace
    per_cost, rate_of_all = 1 / cost, post / labour
    cash, remaining = np.zeros(TRIALS), np.full(TRIALS, scopes[i])
    effect, own, potential, affordable, units, paid, limit = rows.spare
    for t in range(PERIODS):
        cash += budget * drivers.arriving[t]
        np.multiply(workable[t], pace[t], out=effect)
        np.multiply(present[t], rate_of_all, out=own)
        np.minimum(own, MAX_RATE, out=potential)
        potential *= effect
        np.multiply(cash, per_cost, out=affordable)
        np.minimum(potential, affordable, out=limit)
        np.minimum(limit, remaining, out=units)

        # What bound: the first of these.
        bound = remaining > limit
        budget_binds = (affordable < potential) & bound
        bound &= ~budget_binds
        np.minimum(affordable, remaining, out=affordable)
        affordable *= workable[t]
        season_binds = ((potential >= affordable) | hardly[t]) & bound
        bound &= ~season_binds
        short_of_people = own < MAX_RATE
        rows.causes[0, t] = budget_binds
        np.logical_and(bound, short_of_people, out=rows.causes[1, t])
        rows.causes[2, t] = season_binds
        np.logical_and(bound, ~short_of_people, out=rows.causes[3, t])

        used = rows.used[t]
        np.divide(units, effect, out=used)
        used *= labour
        np.multiply(present[t], post, out=paid)
        np.minimum(used, paid, out=used)
        np.multiply(units, cost, out=paid)
        np.minimum(paid, cash, out=paid)
        remaining -= units
        cash -= paid
        np.subtract(scopes[i], remaining, out=rows.attainment[t])
    rows.attainment *= 1 / goals[i]
    count(i, rows, tally, cash, budget * drivers.arriving.sum(), post * present.sum())


def count(i, rows, tally, cash, arrived, labour_present):
    attainment = rows.attainment
    reached = attainment >= 1 - TOLERANCE
    met = reached[-1]
    missed = ~met
    tally["met"][i] = met
    tally["finish"].append(np.diff(np.count_nonzero(reached, axis=1), prepend=0))
    tally["histograms"].append(histograms(attainment))
    tally["attainment"].append(attainment.sum(axis=1))
    tally["causes"].append(np.count_nonzero(rows.causes & missed, axis=2))
    unspent, used = cash.sum(), rows.used.sum()
    shortfall = np.maximum(0.0, goals[i] * (1 - attainment[-1][missed])).sum()
    tally["sums"].append((arrived - unspent, unspent, used, labour_present - used, shortfall))


def new_tally():
    lists = ("finish", "histograms", "attainment", "causes", "sums", "drivers")
    return {"met": np.empty((TARGETS, TRIALS), bool), **{name: [] for name in lists}}


BITS_OF = np.array([bin(word).count("1") for word in range(1 << 16)], np.uint8)


def finish(tally):
    """What needs all targets: pairs that were both met, and how many were met.

    Bits and a table of their counts: ten times as fast as a product of matrices where numpy comes with
    the plain BLAS.
    """
    met = np.packbits(tally["met"], axis=1)
    met = np.pad(met, ((0, 0), (0, met.shape[1] % 2))).view(np.uint16)
    joint = np.zeros((TARGETS, TARGETS), np.int64)
    for i in range(TARGETS):
        joint[i, i:] = joint[i:, i] = BITS_OF[met[i] & met[i:]].sum(axis=1)
    tally["joint"] = joint
    tally["met_counts"] = np.bincount(tally["met"].sum(axis=0), minlength=TARGETS + 1)
    return tally


def run_cold(rng):
    tally, rows = new_tally(), Rows()
    drivers = Drivers(rng)
    drivers.count(tally)
    for i in range(TARGETS):
        project(i, TargetDraws(rng), drivers, 0, rows, tally)
    return finish(tally)


def run_warm(world, shift):
    tally, rows = new_tally(), Rows()
    world[0].count(tally)
    for i in range(TARGETS):
        project(i, world[1][i], world[0], shift, rows, tally)
    return finish(tally)


def add(total, tally):
    """Adds up, of the cold runs, what the runner compares."""
    total["trials"] += TRIALS
    total["met"] += tally["met"].sum(axis=1)
    total["joint"] += tally["joint"].sum()
    total["sums"] += np.sum(tally["sums"], axis=0)
    total["causes"] += np.sum(tally["causes"], axis=(0, 2))
    total["attainment"] += np.sum(tally["attainment"], axis=0)
    total["drivers"] += [mean[-1] for _, mean in tally["drivers"]]


def main():
    world = None
    total = {
        "trials": 0, "met": np.zeros(TARGETS), "joint": 0.0,
        "sums": np.zeros(5), "causes": np.zeros(len(CAUSES)),
        "attainment": np.zeros(PERIODS), "drivers": np.zeros(1 + TEAMS + SEASONS),
    }
    for line in sys.stdin:
        command, *argument = line.split()
        start = time.process_time()
        if command == "report":
            answer = json.dumps({name: np.asarray(value).tolist() for name, value in total.items()})
        elif command == "warm":
            run_warm(world, int(argument[0]))
            answer = time.process_time() - start
        else:
            rng = np.random.Generator(np.random.SFC64(int(argument[0])))
            if command == "fill":
                world = Drivers(rng), [TargetDraws(rng) for _ in range(TARGETS)]
                answer = time.process_time() - start
            else:
                tally = run_cold(rng)
                answer = time.process_time() - start
                add(total, tally)
        print(answer, flush=True)


main()
