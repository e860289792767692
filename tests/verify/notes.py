"""Signed notes (https://c2sp.org/signed-note) with Ed25519 keys, and the checkpoints that they hold."""

import hashlib
import re

from ed25519 import holds
from form import INSTANT_FORM, bytes_of

NAME = re.compile(r"[!-*,-~]+")
FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
CHECKPOINT = re.compile(
    r"([^\n/]+)/plans/([0-9a-f-]{36})/(shared|vendor|customer)\n([1-9][0-9]{0,9})\n([A-Za-z0-9+/]{43}=)\nat (" + INSTANT_FORM + r")\n"
)


def read_key(text):
    """(name, id, public key) of a verifier key; None for what is none."""
    name, _, rest = text.partition("+")
    key_id, _, encoded = rest.partition("+")
    typed = bytes_of(encoded)
    if not NAME.fullmatch(name) or typed is None or len(typed) != 33 or typed[0] != 1:
        return None
    if hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_id:
        return None
    return (name, key_id, typed[1:])


def tidied(text):
    """A note as it comes out of a mail: other line ends, empty lines around it."""
    return text.replace("\r\n", "\n").strip(" \t\n") + "\n"


def read_signature(line):
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "\u2014" or not NAME.fullmatch(parts[1]):
        return None
    found = bytes_of(parts[2])
    return (parts[1], found[:4].hex(), found[4:]) if found is not None and len(found) > 4 else None


def check_note(note, keys):
    """(text, keys that signed it), or the name of what is wrong."""
    end = note.rfind("\n\n")
    if end <= 0 or not note.endswith("\n") or FORBIDDEN.search(note):
        return "form"
    signatures = [read_signature(line) for line in note[end + 2 : -1].split("\n")]
    if None in signatures:
        return "form"
    text, by = note[: end + 1], []
    for name, key_id, signature in signatures:
        key = next((one for one in keys if one[:2] == (name, key_id)), None)
        if key is None or key in by:
            continue
        if not holds(signature, text.encode(), key[2]):
            return "signature"
        by.append(key)
    return (text, by) if by else "unknown"


def read_checkpoint(text):
    """What a signed text says; None for any other text."""
    found = CHECKPOINT.fullmatch(text)
    root = found and bytes_of(found[5])
    if not root or len(root) != 32:
        return None
    return {"name": found[1], "plan": found[2], "ledger": found[3], "seq": int(found[4]), "hash": root.hex(), "at": found[6]}
