"""The form of a bundle, strictly: the first thing that is not as it must be, as (where, how)."""

import base64
import re

from canonical import utf16

MOST = 2_147_483_647
NAMED = re.compile(r"[A-Za-z0-9_-]{1,40}")
SURROGATE = re.compile(r"[\ud800-\udfff]")
BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")


def bytes_of(text):
    """The bytes of a base64 text; None for anything but its one spelling."""
    if not BASE64.fullmatch(text) or len(text) % 4:
        return None
    found = base64.b64decode(text)
    return found if base64.b64encode(found).decode() == text else None


def is_text(value):
    return isinstance(value, str) and not SURROGATE.search(value)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def when(holds, how):
    return lambda value: None if holds(value) else ("", how)


def like(pattern, how):
    form = re.compile(pattern)
    return when(lambda value: is_text(value) and form.fullmatch(value), how)


def whole(least):
    def holds(value):
        return is_number(value) and value == value and least <= value <= MOST and value == int(value)

    return when(holds, f"must be a whole number from {least} to {MOST}")


def or_null(check):
    return lambda value: None if value is None else check(value)


def seen_from(around, fault):
    where, how = fault
    return (around + where if where == "" or where.startswith("[") else f"{around}.{where}", how)


def list_of(check):
    def read(value):
        if not isinstance(value, list):
            return LIST(value)
        for at, one in enumerate(value):
            wrong = check(one)
            if wrong:
                return seen_from(f"[{at}]", wrong)
        return None

    return read


def record(fields, optional=None):
    optional = optional or {}
    checks = {**fields, **optional}

    def read(value):
        if not isinstance(value, dict):
            return ("", "must be an object")
        unknown = sorted((key for key in value if key not in checks), key=utf16)
        if unknown:
            if NAMED.fullmatch(unknown[0]):
                return (unknown[0], "is not a field of a bundle")
            return ("", "has a field that is not of a bundle")
        for key, check in checks.items():
            if key not in value:
                if key in optional:
                    continue
                return (key, "is missing")
            wrong = check(value[key])
            if wrong:
                return seen_from(key, wrong)
        return None

    return read


TEXT = when(is_text, "must be a text")
LIST = when(lambda value: isinstance(value, list), "must be a list")
INSTANT_FORM = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z"
INSTANT = like(INSTANT_FORM, "must be an instant such as 2026-07-21T13:00:00.000Z")
ID = like(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "must be an id such as 5f0c1f6e-5d3c-4a53-9d0f-0a8e6a6f3b11")
HASH = like(r"[0-9a-f]{64}", "must be 64 hexadecimal digits")
HASH_OR_NONE = like(r"([0-9a-f]{64})?", "must be 64 hexadecimal digits, or empty where there is no entry")
STAMP = or_null(when(lambda value: is_text(value) and bytes_of(value) is not None, "must be base64 or null"))
SALT = like(r"[0-9a-f]{32,128}", "must be 32 to 128 hexadecimal digits, or null")
WORD_FORM = record(
    {"at": like(r"(?s)/.*", "must be a JSON pointer"), "salt": or_null(SALT), "text": or_null(TEXT)},
    {"erasedOn": like(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "must be a date such as 2026-07-21")},
)


def one_of(*wanted):
    return when(lambda value: isinstance(value, str) and value in wanted, f"must be one of {', '.join(wanted)}")


def word(value):
    wrong = WORD_FORM(value)
    if wrong:
        return wrong
    if value["text"] is not None and value["salt"] is None:
        return ("salt", "must be there where there is a text")
    return None


ENTRY = record({"seq": whole(1), "bytes": TEXT, "hash": HASH, "words": list_of(word)})
FRAME = record(
    {
        "format": when(lambda value: value == "evenhand-bundle", 'must be "evenhand-bundle"'),
        "version": when(lambda value: is_number(value) and value == 1, "must be 1"),
        "plan": record({"id": ID, "title": TEXT, "parties": record({"vendor": TEXT, "customer": TEXT})}),
        "side": one_of("vendor", "customer"),
        "madeAt": INSTANT,
        "keys": list_of(record({"key": TEXT, "since": INSTANT})),
        "ledgers": list_of(
            record(
                {
                    "ledger": one_of("shared", "vendor", "customer"),
                    "head": record({"seq": whole(0), "hash": HASH_OR_NONE}),
                    "entries": LIST,
                    "checkpoints": list_of(record({"note": TEXT, "stamp": STAMP})),
                }
            )
        ),
    }
)


def frame_fault(bundle):
    """The first fault of everything but the entries."""
    wrong = FRAME(bundle)
    if wrong:
        return (wrong[0] or "the bundle", wrong[1])
    ledgers, wanted = bundle["ledgers"], ["shared", bundle["side"]]
    if not 1 <= len(ledgers) <= 2:
        return ("ledgers", "must be the shared ledger and at most one more")
    for at, ledger in enumerate(ledgers):
        if ledger["ledger"] != wanted[at]:
            return (f"ledgers[{at}].ledger", f'must be "{wanted[at]}"')
        if (ledger["head"]["seq"] == 0) != (ledger["head"]["hash"] == ""):
            return (f"ledgers[{at}].head.hash", "must be empty where there is no entry, and only there")
    return None
