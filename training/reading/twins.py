"""Sentences that say the opposite of another one, by rule: negated, with a turned direction, with another number.

A rule gives None where it does not apply. A twin need not be pretty, but it has to contradict its sentence.
"""

import random
import re

# Words and their opposites; a word on the right of one pair may stand on the left of another.
_OPPOSITES = (
    "increase decrease", "increases decreases", "increased decreased", "increasing decreasing", "raises lowers", "raised lowered",
    "higher lower", "high low", "more less", "greater smaller", "larger smaller", "better worse", "best worst", "longer shorter",
    "faster slower", "earlier later", "stronger weaker", "strong weak", "improve worsen", "improves worsens", "improved worsened",
    "improvement worsening", "promote inhibit", "promotes inhibits", "promoted inhibited", "activates suppresses", "activate suppress",
    "upregulated downregulated", "up-regulated down-regulated", "upregulation downregulation", "enhance impair", "enhances impairs",
    "enhanced impaired", "effective ineffective", "safe unsafe", "likely unlikely", "common rare", "frequent infrequent",
    "positive negative", "positively negatively", "present absent", "sensitive resistant", "beneficial harmful", "benefit harm",
    "gain loss", "gains loses", "above below", "most few", "many few", "often rarely", "always never", "rise fall", "rises falls", "rose fell",
    "necessary unnecessary", "sufficient insufficient", "stable unstable", "similar different", "superior inferior",
    "prevents causes", "prevent cause", "relieves aggravates", "relieve aggravate", "protects endangers", "accelerates slows", "accelerate slow",
    "severe mild", "excess deficiency", "able unable", "possible impossible",
)
_TURNED = {left: right for pair in _OPPOSITES for left, right in (pair.split(), pair.split()[::-1])} | {
    left: right
    for left, right in (
        ("reduce", "increase"), ("reduces", "increases"), ("reduced", "increased"), ("reducing", "increasing"), ("reduction", "increase"),
        ("elevated", "reduced"), ("fewer", "more"), ("causes", "prevents"), ("cause", "prevent"), ("inhibits", "promotes"),
        ("suppressed", "activated"), ("diminished", "enhanced"), ("protective", "harmful"), ("rarely", "often"),
    )
}
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")

_AUXILIARY = re.compile(r"\b(is|are|was|were|can|could|may|might|will|would|should|must|(?:has|have|had)(?= (?:been|\w+ed|shown|led|become)\b))\b(?! not\b|n't)", re.I)
_NEGATED = re.compile(r"\b(is|are|was|were|can|could|may|might|will|would|should|must|has|have|had) not ", re.I)
_VERBS = (
    "cause reduce increase decrease improve prevent inhibit promote induce lead affect require contain provide protect help show regulate play "
    "enhance predict mediate bind suppress activate work treat cure spread transmit kill stop boost lower raise support depend influence "
    "contribute modulate alter impair trigger express encode produce stimulate facilitate interact correlate participate"
).split()


def _past(verb: str) -> str:
    irregular = {"lead": "led", "bind": "bound", "show": "showed", "stop": "stopped", "spread": "spread", "transmit": "transmitted"}
    return irregular.get(verb) or (verb + "d" if verb.endswith("e") else verb + "ed")


_DOES = {(verb[:-1] + "ies" if verb.endswith("fy") else verb + "s"): verb for verb in _VERBS}
_DID = {_past(verb): verb for verb in _VERBS if verb != "spread"}
_SIMPLE = re.compile(rf"(?<!\bto )(?<!-)\b({'|'.join(sorted((*_DOES, *_DID), key=len, reverse=True))})\b")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|the|a|an|of|by|with|in|and|for|or|significantly|showing)\s+$", re.I)
_DO = re.compile(r"\b(does|do|did) not (\w+)\b", re.I)


def _match_case(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word


def turn(sentence: str, draw: random.Random) -> str | None:
    """The sentence with one word of direction replaced by its opposite."""
    found = [match for match in _WORD.finditer(sentence) if match.group().lower() in _TURNED]
    if not found:
        return None
    match = draw.choice(found[:2])
    return sentence[: match.start()] + _match_case(match.group(), _TURNED[match.group().lower()]) + sentence[match.end() :]


def turn_both(left: str, right: str, draw: random.Random) -> tuple[str, str] | None:
    """Both texts with the same word turned in each, which leaves what they say of each other as it was."""
    shared = sorted({word.lower() for word in _WORD.findall(left)} & {word.lower() for word in _WORD.findall(right)} & set(_TURNED))
    if not shared:
        return None
    word = draw.choice(shared)
    pattern = re.compile(rf"\b{word}\b", re.I)
    replaced = [pattern.sub(lambda match: _match_case(match.group(), _TURNED[word]), text) for text in (left, right)]
    return replaced[0], replaced[1]


def negate(sentence: str) -> str | None:
    """The sentence with its first verb negated, or its negation taken back."""
    denied = _NEGATED.search(sentence)
    if denied:
        return sentence[: denied.end() - 4] + sentence[denied.end() :]
    undone = _DO.search(sentence)
    if undone:
        helper, verb = undone.group(1).lower(), undone.group(2)
        whole = {"do": verb, "does": verb + "s", "did": _past(verb)}[helper]
        return sentence[: undone.start()] + _match_case(undone.group(1), whole) + sentence[undone.end() :]
    auxiliary, simple = _AUXILIARY.search(sentence), _SIMPLE.search(sentence)
    if simple and _BE.search(sentence[: simple.start()]):
        simple = None
    if auxiliary and (not simple or auxiliary.start() < simple.start()):
        return f"{sentence[: auxiliary.end()]} not{sentence[auxiliary.end() :]}"
    if not simple:
        return None
    verb = simple.group(1)
    helper = f"does not {_DOES[verb]}" if verb in _DOES else f"did not {_DID[verb]}"
    return sentence[: simple.start()] + helper + sentence[simple.end() :]


_NUMBER = re.compile(r"(?<![\w.,-])(\d+(?:\.\d+)?)(?= ?%| percent| days?| weeks?| months?| years?| hours?| minutes?| mg| times| patients| million| people)")


def renumber(sentence: str, draw: random.Random) -> str | None:
    """The sentence with one number that counts something replaced by one of at least twice or at most half its size."""
    found = list(_NUMBER.finditer(sentence))
    if not found:
        return None
    match = draw.choice(found)
    value = float(match.group(1))
    changed = value * draw.choice((0.1, 0.25, 0.5, 2, 3, 5, 10)) + draw.choice((0, 1))
    is_percent = sentence[match.end() :].lstrip().startswith(("%", "percent"))
    if is_percent and changed > 100:
        changed = value / draw.choice((2, 4))
    shown = f"{changed:.1f}" if "." in match.group(1) else str(max(1, round(changed)))
    return None if shown == match.group(1) else sentence[: match.start()] + shown + sentence[match.end() :]


def oppose(sentence: str, draw: random.Random) -> str | None:
    """A twin by the first rule that applies, the rules in a drawn order."""
    rules = [lambda text: negate(text), lambda text: turn(text, draw), lambda text: renumber(text, draw)]
    draw.shuffle(rules)
    for rule in rules:
        twin = rule(sentence)
        if twin is not None and twin != sentence:
            return twin
    return None
