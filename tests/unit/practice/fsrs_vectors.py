#!/usr/bin/env python3
"""FSRS-6 a second time, straight from the published formulas, to hold judge/practice/fsrs.c against.

    fsrs_vectors.py > fsrs_vectors.txt

Works with 50 decimal digits, so that what the vectors say does not hang on the order of floating
point operations. Each line is a step of a history: its number, rating, days since the step
before, then stability, difficulty, recall just before the rating, interval for 0.9 and for 0.8.
"""
from decimal import Decimal, getcontext

getcontext().prec = 50
W = [Decimal(x) for x in
     "0.212 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 "
     "1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542".split()]
DECAY = -W[20]
FACTOR = Decimal("0.9") ** (1 / DECAY) - 1


def clamp(x, low, high):
    return min(max(x, Decimal(low)), Decimal(high))


def recall(s, t):
    return (1 + FACTOR * t / s) ** DECAY


def d0(g):
    return W[4] - (W[5] * (g - 1)).exp() + 1


def step(s, d, g, t):
    if s is None:
        return W[g - 1], clamp(d0(g), 1, 10)
    r = recall(s, t)
    if t == 0:
        inc = (W[17] * (g - 3 + W[18])).exp() * s ** -W[19]
        new = s * (max(inc, Decimal(1)) if g >= 3 else inc)
    elif g == 1:
        new = min(W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * (W[14] * (1 - r)).exp(),
                  s / (W[17] * W[18]).exp())
    else:
        bonus = {2: W[15], 3: Decimal(1), 4: W[16]}[g]
        new = s * (W[8].exp() * (11 - d) * s ** -W[9] * ((W[10] * (1 - r)).exp() - 1) * bonus + 1)
    delta = -W[6] * (g - 3)
    reverted = W[7] * d0(4) + (1 - W[7]) * (d + delta * (10 - d) / 9)
    return max(new, Decimal("0.001")), clamp(reverted, 1, 10)


def interval(s, retention):
    days = s / FACTOR * (Decimal(retention) ** (1 / DECAY) - 1)
    return int(clamp(days, 1, 36500).to_integral_value())  # half to even


HISTORIES = [
    [(1, 0)], [(2, 0)], [(3, 0)], [(4, 0)],
    [(3, 0), (3, 2), (3, 11), (3, 46), (3, 163), (3, 498)],
    [(3, 0), (3, 2), (1, 11), (3, 1), (3, 4), (2, 9), (4, 20)],
    [(1, 0), (1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (2, 1)],
    [(4, 0), (4, 8), (4, 90), (4, 700), (4, 5000), (4, 20000)],
    [(2, 0), (2, 1), (2, 2), (2, 3), (2, 5), (2, 8), (2, 13)],
    [(3, 0), (1, 0), (2, 0), (3, 0), (4, 0), (4, 0), (1, 3), (3, 0)],
    [(3, 0), (3, 200), (1, 400), (3, 30), (4, 3)],
    [(4, 0), (1, 1), (4, 1), (1, 1), (2, 300), (3, 1)],
]


def main():
    print("# history rating days stability difficulty recall interval_90 interval_80")
    for number, history in enumerate(HISTORIES):
        s = d = None
        for g, t in history:
            r = recall(s, Decimal(t)) if s is not None else Decimal(0)
            s, d = step(s, d, g, Decimal(t))
            print(f"{number} {g} {t} {s:.15e} {d:.15e} {float(r):.15e} {interval(s, '0.9')} {interval(s, '0.8')}")


if __name__ == "__main__":
    main()
