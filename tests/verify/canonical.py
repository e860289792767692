"""The one spelling of a JSON value (RFC 8785), written apart from the product's."""

import json
import re

ESCAPES = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}
TO_ESCAPE = re.compile(r'[\x00-\x1f"\\\ud800-\udfff]')


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def parse(text):
    """JSON with every number as a float, as the format has it."""
    return json.loads(text, parse_int=float, parse_constant=refuse)


def utf16(text):
    """Names are sorted by their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def escaped(found):
    code = ord(found.group())
    if code >= 0xD800:
        raise ValueError("a surrogate alone is no text")
    return ESCAPES.get(code) or f"\\u{code:04x}"


def number(value):
    """A number as ECMAScript spells it: the fewest digits that say it, and an exponent only for the very large and small."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("not a number of JSON")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    shown = digits if count == 1 else digits[0] + "." + digits[1:]
    return f"{sign}{shown}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def spell(value):
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + TO_ESCAPE.sub(escaped, value) + '"'
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(spell, value)) + "]"
    return "{" + ",".join(spell(key) + ":" + spell(value[key]) for key in sorted(value, key=utf16)) + "}"
