"""Outlines as SVG writes them (SVG 1.1, chapters 7 to 9), as straight lines and Bézier curves."""

import re
from collections.abc import Callable, Sequence
from math import acos, cos, hypot, isfinite, pi, radians, sin, sqrt, tan

Matrix = tuple[float, float, float, float, float, float]
#: A letter and the points that belong to it: M and L one, C three, Z none.
Segment = tuple[str, tuple[float, ...]]
Outline = tuple[Segment, ...]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
#: Further out there is nothing to see, and some readers of PDF give up.
_FURTHEST = 1e7
#: A quarter of a circle as a Bézier curve.
_KAPPA = 4 / 3 * (sqrt(2) - 1)

_NUMBER = re.compile(r"[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COMMAND = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_END = re.compile(r"[\s,]*\Z")
_FUNCTION = re.compile(r"[\s,]*(\w+)\s*\(([^()]*)\)")


class UnreadableError(ValueError):
    """Not written as SVG asks for."""


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """First the inner one, then the outer one."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j,
        a * k + c * m + e, b * k + d * m + f,
    )  # fmt: skip


def moved(outline: Outline, matrix: Matrix) -> Outline:
    """The same outline after a transformation."""
    a, b, c, d, e, f = matrix

    def points(flat: Sequence[float]) -> tuple[float, ...]:
        pairs = zip(flat[::2], flat[1::2], strict=True)
        return tuple(each for x, y in pairs for each in (a * x + c * y + e, b * x + d * y + f))

    return tuple((letter, points(flat)) for letter, flat in outline)


def numbers(text: str) -> list[float]:
    """Numbers between blanks and commas, or glued together as far as SVG allows it."""
    found: list[float] = []
    at = 0
    while match := _NUMBER.match(text, at):
        found.append(_fit(float(match[1])))
        at = match.end()
    if text[at:].strip():
        raise UnreadableError
    return found


def transform(text: str) -> Matrix:
    """A list of transformations as one."""
    matrix = IDENTITY
    at = 0
    while match := _FUNCTION.match(text, at):
        at = match.end()
        values = numbers(match[2])
        make = _TRANSFORMS.get((match[1], len(values)))
        if make is None:
            raise UnreadableError
        matrix = multiply(matrix, make(*values))
    if text[at:].strip(" \t\r\n,"):
        raise UnreadableError
    return matrix


def _rotated(angle: float, x: float = 0, y: float = 0) -> Matrix:
    turn = radians(angle)
    turned: Matrix = (cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0)
    return multiply(multiply((1, 0, 0, 1, x, y), turned), (1, 0, 0, 1, -x, -y))


_TRANSFORMS: dict[tuple[str, int], Callable[..., Matrix]] = {
    ("matrix", 6): lambda *values: values,
    ("translate", 1): lambda x: (1, 0, 0, 1, x, 0),
    ("translate", 2): lambda x, y: (1, 0, 0, 1, x, y),
    ("scale", 1): lambda size: (size, 0, 0, size, 0, 0),
    ("scale", 2): lambda x, y: (x, 0, 0, y, 0, 0),
    ("rotate", 1): _rotated,
    ("rotate", 3): _rotated,
    ("skewX", 1): lambda angle: (1, 0, tan(radians(angle)), 1, 0, 0),
    ("skewY", 1): lambda angle: (1, tan(radians(angle)), 0, 1, 0, 0),
}


def rectangle(x: float, y: float, width: float, height: float, rx: float, ry: float) -> Outline:
    """With rounded corners, if they have radii; nothing if it has no extent."""
    if width <= 0 or height <= 0:
        return ()
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, low = x + width, y + height
    if rx <= 0 or ry <= 0:
        return (
            ("M", (x, y)), ("L", (right, y)), ("L", (right, low)), ("L", (x, low)), ("Z", ()),
        )  # fmt: skip
    dx, dy = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return (
        ("M", (x + rx, y)), ("L", (right - rx, y)),
        ("C", (right - dx, y, right, y + dy, right, y + ry)), ("L", (right, low - ry)),
        ("C", (right, low - dy, right - dx, low, right - rx, low)), ("L", (x + rx, low)),
        ("C", (x + dx, low, x, low - dy, x, low - ry)), ("L", (x, y + ry)),
        ("C", (x, y + dy, x + dx, y, x + rx, y)), ("Z", ()),
    )  # fmt: skip


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    """Nothing if it has no extent."""
    return rectangle(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry)


def polygon(points: str, *, closed: bool) -> Outline:
    """Through these points."""
    flat = numbers(points)
    if len(flat) % 2:
        raise UnreadableError
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    if not pairs:
        return ()
    end: Outline = (("Z", ()),) if closed else ()
    return (("M", pairs[0]), *(("L", pair) for pair in pairs[1:]), *end)


def path(text: str) -> Outline:
    """The attribute `d` of a path."""
    return _Pen(text).draw()


class _Pen:
    """Follows the commands of a path."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._found: list[Segment] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        #: The last control point, which S and T mirror, and the letter it belongs to.
        self._control = (0.0, 0.0)
        self._last = ""

    def draw(self) -> Outline:
        command = ""
        while not _END.match(self._text, self._at):
            if match := _COMMAND.match(self._text, self._at):
                command = match[1]
                self._at = match.end()
                if not self._found and command not in "Mm":
                    raise UnreadableError
            elif not command or command in "Zz":
                raise UnreadableError
            elif command in "Mm":
                # Further points after a move are lines.
                command = "L" if command == "M" else "l"
            self._step(command)
        return tuple(self._found)

    def _step(self, command: str) -> None:
        upper = command.upper()
        dx, dy = (self._x, self._y) if command.islower() else (0.0, 0.0)
        if upper == "Z":
            self._found.append(("Z", ()))
            self._x, self._y = self._start
        elif upper == "M":
            self._x, self._y = self._start = self._point(dx, dy)
            self._found.append(("M", self._start))
        else:
            if self._found[-1][0] == "Z":
                # What goes on after a closed part begins where that began.
                self._found.append(("M", self._start))
            if upper in "LHV":
                self._line(upper, dx, dy)
            elif upper in "CS":
                self._curve(upper, dx, dy)
            elif upper in "QT":
                self._quadratic(upper, dx, dy)
            else:
                self._arc(dx, dy)
        self._last = upper

    def _line(self, letter: str, dx: float, dy: float) -> None:
        if letter == "H":
            end = _fit(self._number() + dx), self._y
        elif letter == "V":
            end = self._x, _fit(self._number() + dy)
        else:
            end = self._point(dx, dy)
        self._found.append(("L", end))
        self._x, self._y = end

    def _curve(self, letter: str, dx: float, dy: float) -> None:
        first = self._point(dx, dy) if letter == "C" else self._mirrored("CS")
        second, end = self._point(dx, dy), self._point(dx, dy)
        self._to(first, second, end)
        self._control = second

    def _quadratic(self, letter: str, dx: float, dy: float) -> None:
        control = self._point(dx, dy) if letter == "Q" else self._mirrored("QT")
        end = self._point(dx, dy)
        (x, y), (cx, cy) = end, control
        first = self._x + (cx - self._x) * 2 / 3, self._y + (cy - self._y) * 2 / 3
        self._to(first, (x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3), end)
        self._control = control

    def _arc(self, dx: float, dy: float) -> None:
        radii = abs(self._number()), abs(self._number())
        turn = radians(self._number())
        large, sweep = self._flag(), self._flag()
        start, end = (self._x, self._y), self._point(dx, dy)
        if start == end:
            return
        if not all(radii):
            self._found.append(("L", end))
            self._x, self._y = end
            return
        for first, second, to in _arc(start, radii, turn, end, large=large, sweep=sweep):
            self._to(first, second, to)
        self._x, self._y = end

    def _to(
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._found.append(("C", (*first, *second, *end)))
        self._x, self._y = end

    def _mirrored(self, letters: str) -> tuple[float, float]:
        if not self._last or self._last not in letters:
            return self._x, self._y
        return 2 * self._x - self._control[0], 2 * self._y - self._control[1]

    def _point(self, dx: float, dy: float) -> tuple[float, float]:
        x, y = self._number() + dx, self._number() + dy
        return _fit(x), _fit(y)

    def _number(self) -> float:
        return _fit(float(self._next(_NUMBER)))

    def _flag(self) -> bool:
        return self._next(_FLAG) == "1"

    def _next(self, what: re.Pattern[str]) -> str:
        match = what.match(self._text, self._at)
        if match is None:
            raise UnreadableError
        self._at = match.end()
        return match[1]


Point = tuple[float, float]


def _arc(
    start: Point, radii: Point, turn: float, end: Point, *, large: bool, sweep: bool
) -> list[tuple[Point, Point, Point]]:
    """An elliptical arc as curves of at most a quarter turn (SVG 1.1, appendix F.6.5)."""
    (x1, y1), (x2, y2), (rx, ry) = start, end, radii
    half_x, half_y = (x1 - x2) / 2, (y1 - y2) / 2
    u = cos(turn) * half_x + sin(turn) * half_y
    v = -sin(turn) * half_x + cos(turn) * half_y
    too_small = hypot(u / rx, v / ry)
    if too_small > 1:
        rx, ry = rx * too_small, ry * too_small
    below = (rx * v) ** 2 + (ry * u) ** 2
    root = sqrt(max(0.0, ((rx * ry) ** 2 - below) / below)) if below else 0.0
    if large == sweep:
        root = -root
    cu, cv = root * rx * v / ry, -root * ry * u / rx
    cx = cos(turn) * cu - sin(turn) * cv + (x1 + x2) / 2
    cy = sin(turn) * cu + cos(turn) * cv + (y1 + y2) / 2
    first = _angle((u - cu) / rx, (v - cv) / ry)
    sweep_by = _angle((-u - cu) / rx, (-v - cv) / ry) - first
    if sweep and sweep_by < 0:
        sweep_by += 2 * pi
    elif not sweep and sweep_by > 0:
        sweep_by -= 2 * pi
    steps = max(1, int(abs(sweep_by) / (pi / 2) + 0.999))
    step = sweep_by / steps
    reach = 4 / 3 * tan(step / 4)

    def at(x: float, y: float) -> Point:
        return cx + cos(turn) * rx * x - sin(turn) * ry * y, cy + sin(turn) * rx * x + cos(
            turn
        ) * ry * y

    curves = []
    for index in range(steps):
        a, b = first + index * step, first + (index + 1) * step
        curves.append(
            (
                at(cos(a) - reach * sin(a), sin(a) + reach * cos(a)),
                at(cos(b) + reach * sin(b), sin(b) - reach * cos(b)),
                at(cos(b), sin(b)) if index < steps - 1 else end,
            )
        )
    return curves


def _angle(x: float, y: float) -> float:
    length = hypot(x, y)
    angle = acos(max(-1.0, min(1.0, x / length))) if length else 0.0
    return -angle if y < 0 else angle


def _fit(value: float) -> float:
    if not isfinite(value) or abs(value) > _FURTHEST:
        raise UnreadableError
    return value
