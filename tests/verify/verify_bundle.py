#!/usr/bin/env python3
"""
Checks a bundle without anything of the product: the standard library of Python 3.9 or newer is enough.

    python3 tests/verify/verify_bundle.py BUNDLE [--checkpoint NOTE] [--key VKEY]

Exit 0 and the head of each ledger, one a line; 1 and the first thing that is wrong; 2 for a wrong call or a file that is no bundle.
"""

import argparse
import hashlib
import json
import re
import sys

from canonical import parse, refuse, spell
from form import ENTRY, frame_fault, is_number, seen_from
from notes import check_note, read_checkpoint, read_key, tidied

FIELDS = {"at", "by", "data", "kind", "ledger", "plan", "prev", "seq", "v"}
INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z")
SHA256 = re.compile(r"[0-9a-f]{64}")
DEEPEST = 64
CHAIN_FAULTS = {
    "hash": "its bytes do not give the hash that stands beside them",
    "form": "its bytes are not an entry in canonical form",
    "link": "does not point back to the entry before it",
    "plan": "belongs to another plan or ledger",
    "time": "is dated before the entry before it",
    "words": "the words beside it are not those that were written",
}
NOTE_FAULTS = {
    "form": "is not a signed note",
    "unknown": "is signed by no key that is known",
    "signature": "its signature does not hold",
}


class Wrong(Exception):
    """The first thing that is wrong: where, and how."""

    def __init__(self, where, how):
        super().__init__(f"{where}: {how}")


class Unreadable(Exception):
    pass


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def is_place(value):
    return isinstance(value, dict) and set(value) == {"sha256"} and isinstance(value["sha256"], str) and bool(SHA256.fullmatch(value["sha256"]))


def places_in(value):
    """Every object that stands for a text."""
    if is_place(value):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [place for one in inner for place in places_in(one)]


def at_pointer(value, pointer):
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and re.fullmatch("0|[1-9][0-9]*", key) and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def words_fit(words, data):
    kept = set()
    for word in words:
        place = at_pointer(data, word["at"])
        if not is_place(place):
            return False
        if word["text"] is not None and sha256(f"{word['salt']}\n{word['text']}") != place["sha256"]:
            return False
        kept.add(id(place))
    return len(kept) == len(words) == len(places_in(data))


def is_within(deepest, value):
    if not isinstance(value, (dict, list)):
        return True
    return deepest > 0 and all(is_within(deepest - 1, inner) for inner in (value.values() if isinstance(value, dict) else value))


def sealed_of(text):
    """The entry that canonical bytes say; None for anything else."""
    try:
        sealed = parse(text)
        if spell(sealed) != text:
            return None
    except (ValueError, RecursionError):
        return None
    if not isinstance(sealed, dict) or set(sealed) != FIELDS:
        return None
    texts = all(isinstance(sealed[field], str) for field in ("at", "kind", "ledger", "plan", "prev"))
    numbers = is_number(sealed["v"]) and sealed["v"] == 1 and is_number(sealed["seq"]) and sealed["seq"].is_integer()
    fits = texts and numbers and is_within(DEEPEST, sealed) and isinstance(sealed["by"], (dict, list)) and INSTANT.fullmatch(sealed["at"])
    return sealed if fits else None


def chain_fault(entry, before, plan, ledger):
    """How an entry is wrong, and when it was written."""
    if sha256("\0" + entry["bytes"]) != entry["hash"]:
        return "hash", ""
    sealed = sealed_of(entry["bytes"])
    if sealed is None:
        return "form", ""
    if sealed["seq"] != entry["seq"] or sealed["seq"] != before["seq"] + 1:
        return "order", ""
    if sealed["prev"] != before["hash"]:
        return "link", ""
    if sealed["plan"] != plan or sealed["ledger"] != ledger:
        return "plan", ""
    if sealed["at"] < before["at"]:
        return "time", ""
    return (None if words_fit(entry["words"], sealed["data"]) else "words"), sealed["at"]


def entry_of(ledger, seq):
    return f"entry {int(seq)} of the {ledger} ledger"


def walk(bundle, at):
    ledger = bundle["ledgers"][at]
    name, head, entries = ledger["ledger"], ledger["head"], ledger["entries"]
    before = {"seq": 0, "hash": "", "at": ""}
    for place, entry in enumerate(entries):
        misread = ENTRY(entry)
        if misread:
            raise Wrong(*seen_from(f"ledgers[{at}].entries[{place}]", misread))
        fault, when = chain_fault(entry, before, bundle["plan"]["id"], name)
        if fault == "order":
            belongs = f"stands where entry {place + 1} belongs: entries were taken out, put in or swapped"
            how = "its bytes say another number" if entry["seq"] == place + 1 else belongs
            raise Wrong(entry_of(name, entry["seq"]), how)
        if fault:
            raise Wrong(entry_of(name, entry["seq"]), CHAIN_FAULTS[fault])
        before = {"seq": entry["seq"], "hash": entry["hash"], "at": when}
    if head["seq"] > len(entries):
        raise Wrong(entry_of(name, len(entries) + 1), f"is missing: the ledger's head counts {int(head['seq'])}")
    if head["seq"] < len(entries):
        raise Wrong(entry_of(name, head["seq"] + 1), f"stands behind the ledger's head, which counts {int(head['seq'])}")
    if head["hash"] != before["hash"]:
        raise Wrong(entry_of(name, head["seq"]), "its hash is not that of the ledger's head")


def hold_against(bundle, note, label, keys, own=None):
    """A checkpoint held against the ledger that it is of; returns that ledger's name."""
    checked = check_note(note, keys)
    if isinstance(checked, str):
        raise Wrong(label, NOTE_FAULTS[checked])
    text, by = checked
    checkpoint = read_checkpoint(text)
    if checkpoint is None:
        raise Wrong(label, "is a signed note, but not a checkpoint")
    if all(name != checkpoint["name"] for name, _, _ in by):
        raise Wrong(label, "is signed by the key of another installation")
    if checkpoint["plan"] != bundle["plan"]["id"]:
        raise Wrong(label, "is of another plan")
    of, seq = checkpoint["ledger"], checkpoint["seq"]
    ledger = own or next((one for one in bundle["ledgers"] if one["ledger"] == of), None)
    if ledger is None or ledger["ledger"] != of:
        raise Wrong(label, "is of another ledger" if own else f"is of the {of} ledger, which is not in the bundle")
    entries = ledger["entries"]
    if seq > len(entries):
        raise Wrong(entry_of(of, len(entries) + 1), f"is missing: {label}, of {checkpoint['at']}, counts {seq} entries")
    if entries[seq - 1]["hash"] != checkpoint["hash"]:
        about = f"is not the one that {label}, of {checkpoint['at']}, is about: it or one before it was changed"
        raise Wrong(entry_of(of, seq), about)
    return of


def known_keys(bundle, trusted):
    known = []
    for at, one in enumerate(bundle["keys"]):
        where, key = f"keys[{at}].key", read_key(one["key"])
        if key is None:
            raise Wrong(where, "is not an Ed25519 verifier key")
        if key in known:
            raise Wrong(where, "is there twice")
        if trusted and key not in trusted:
            raise Wrong(where, "is none of the given keys")
        known.append(key)
    return trusted or known


RENAMED = "party.renamed"


def renames(sealed, side):
    data = sealed["data"]
    return sealed["kind"] == RENAMED and isinstance(data, dict) and data.get("side") == side


def check_parties(bundle):
    first = next((one for one in bundle["ledgers"] if one["entries"]), None)
    if first is None:
        return
    for side in ("vendor", "customer"):
        entry, place = first["entries"][0], f"/parties/{side}"
        for one in first["entries"]:
            if RENAMED in one["bytes"] and renames(parse(one["bytes"]), side):
                entry, place = one, "/name"
        said = next((word["text"] for word in entry["words"] if word["at"] == place), None)
        if said is not None and said != bundle["plan"]["parties"][side]:
            raise Wrong(f"plan.parties.{side}", f"is not the company that {entry_of(first['ledger'], entry['seq'])} names")


def verify(bundle, notes, trusted):
    """The heads of a bundle that holds; raises Wrong."""
    misread = frame_fault(bundle)
    if misread:
        raise Wrong(*misread)
    keys, signed = known_keys(bundle, trusted), set()
    for at, ledger in enumerate(bundle["ledgers"]):
        walk(bundle, at)
        for place, checkpoint in enumerate(ledger["checkpoints"]):
            label = f"checkpoint {place + 1} of the {ledger['ledger']} ledger"
            signed.add(hold_against(bundle, checkpoint["note"], label, keys, ledger))
    check_parties(bundle)
    for place, note in enumerate(notes):
        signed.add(hold_against(bundle, note, f"given checkpoint {place + 1}", keys))
    for ledger in bundle["ledgers"]:
        if trusted and ledger["head"]["seq"] > 0 and ledger["ledger"] not in signed:
            raise Wrong(f"the {ledger['ledger']} ledger", "has no checkpoint signed by a given key")
    return [head_line(one) for one in bundle["ledgers"]]


def head_line(ledger):
    erased = sum(word["text"] is None for entry in ledger["entries"] for word in entry["words"])
    line = f"{ledger['ledger']} {int(ledger['head']['seq'])} {ledger['head']['hash'] or '-'}"
    return f"{line} (texts erased: {erased})" if erased else line


def read_text(file):
    try:
        with open(file, "rb") as opened:
            return opened.read().decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise Unreadable(f"{file}: cannot be read: {error}") from error


def read_bundle(file):
    repeated = []

    def read(pairs):
        names = dict(pairs)
        if len(names) < len(pairs):
            repeated.append(True)
        return names

    def whole_number(digits):
        return int(digits) if len(digits) < 20 else float(digits)

    try:
        bundle = json.loads(read_text(file), parse_constant=refuse, parse_int=whole_number, object_pairs_hook=read)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{file}: is not JSON: {error}") from error
    version = bundle.get("version") if isinstance(bundle, dict) else None
    if not isinstance(bundle, dict) or bundle.get("format") != "evenhand-bundle" or not is_number(version) or version != 1:
        raise Unreadable(f"{file}: is not an Evenhand bundle of version 1")
    if repeated:
        raise Wrong("the bundle", "has a name twice in one object")
    return bundle


def asked():
    parser = argparse.ArgumentParser(description="Checks an Evenhand bundle.", allow_abbrev=False)
    parser.add_argument("bundle")
    parser.add_argument("--checkpoint", action="append", default=[], help="file with a signed note that was kept elsewhere")
    parser.add_argument("--key", action="append", default=[], help="a verifier key to trust, instead of those in the bundle")
    return parser.parse_args()


def main():
    options = asked()
    try:
        keys = [read_key(key) for key in options.key]
        if None in keys:
            raise Unreadable("--key: is not an Ed25519 verifier key")
        notes = [tidied(read_text(file)) for file in options.checkpoint]
        print("\n".join(verify(read_bundle(options.bundle), notes, keys)))
    except Wrong as wrong:
        print(wrong)
        return 1
    except Unreadable as unreadable:
        print(unreadable, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
