"""What a text can say about a sentence besides the sentence itself, and lay ways to put the outcome of a trial."""

import random
import re

_CLAIMED = ("Evidence shows that {0}", "It has been shown that {0}", "Our results demonstrate that {0}", "We found that {0}", "These data confirm that {0}", "Several studies report that {0}")
_DENIED = (
    "There is no evidence that {0}", "No evidence was found that {0}", "It is a myth that {0}", "Our data do not support the idea that {0}",
    "Contrary to what is often believed, it is not true that {0}", "The hypothesis that {0} was not confirmed", "We found no indication that {0}",
)
_OPEN = (
    "We investigated whether {0}", "It remains unclear whether {0}", "The aim of this study was to find out whether {0}", "Further studies are needed to learn whether {0}",
    "We hypothesized that {0}", "It is often asked whether {0}", "Whether {0} has not been studied", "We set out to test the claim that {0}",
)
_LEAD = re.compile(r"^(?:(?:results?|conclusions?|background|methods|objective|interpretation)\b:?\s*|(?:here,? )?we (?:also )?(?:found|show|showed|report|demonstrate|observed) that |(?:our|these) (?:results|findings|data) (?:show|suggest|indicate|demonstrate) that |(?:however|moreover|furthermore|thus|therefore|in addition|in conclusion|importantly),? )", re.I)
_BRACKETS = re.compile(r"\s*[\[(][^()\[\]]*[\])]")


def _place(frames: tuple[str, ...], sentence: str, draw: random.Random) -> str:
    # A leading acronym or name keeps its capitals.
    is_plain = len(sentence) > 1 and sentence[1:2].islower() and sentence.split()[0] in {"The", "A", "An", "This", "These", "There", "Patients", "People", "In", "Treatment"}
    return draw.choice(frames).format((sentence[0].lower() + sentence[1:] if is_plain else sentence).rstrip(" .")) + "."


def claim_it(sentence: str, draw: random.Random) -> str:
    """A sentence that holds `sentence` to be so."""
    return _place(_CLAIMED, sentence, draw)


def deny_it(sentence: str, draw: random.Random) -> str:
    """A sentence that holds `sentence` to be unsupported or wrong."""
    return _place(_DENIED, sentence, draw)


def leave_it_open(sentence: str, draw: random.Random) -> str:
    """A sentence that only asks about `sentence`, or plans to look."""
    return _place(_OPEN, sentence, draw)


def strip_frame(sentence: str) -> str:
    """The bare statement: without lead-in words and what stands in brackets."""
    bare = _BRACKETS.sub("", sentence).strip()
    for _ in range(3):
        bare = _LEAD.sub("", bare).strip()
    return bare[:1].upper() + bare[1:]


_TRIAL = re.compile(r"^(?P<what>.+?) (?P<how>significantly increased|significantly decreased|made no significant difference to) (?P<of>.+?) compared with (?P<other>.+?)\.?$", re.S)
_LAY = {
    "significantly increased": ("{what} increases {of}", "{what} raises {of} more than {other}", "{of} is higher with {what} than with {other}", "{what} leads to an increase in {of}", "{what} resulted in higher {of}"),
    "significantly decreased": ("{what} reduces {of}", "{what} lowers {of} more than {other}", "{of} is lower with {what} than with {other}", "{what} leads to less {of}", "{what} can decrease {of}"),
    "made no significant difference to": ("{what} has no effect on {of}", "{what} does not change {of}", "{of} is the same with {what} and with {other}", "There is no difference in {of} between {what} and {other}", "{what} does not affect {of}"),
}


def put_plainly(claim: str, draw: random.Random) -> str:
    """A claim about a trial's outcome in everyday words; the claim itself where it has another form."""
    match = _TRIAL.match(claim)
    if not match:
        return claim
    return draw.choice(_LAY[match["how"]]).format(**{name: match[name].strip() for name in ("what", "of", "other")}) + "."
