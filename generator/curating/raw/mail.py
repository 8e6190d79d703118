"""A mail as the text of its body."""

import email
import email.policy
import re
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from generator.curating.raw.raw_text import RawText, UnreadableError
from generator.curating.raw.web_page import web_page

MOST_HEAD = 128 << 10
"""In bytes; the head of a mail that came through many hands has a tenth."""
MOST_PARTS = 1_000
_BEFORE_SUBJECT = re.compile(
    r"(?:\s*(?:Re|Fwd?|AW|WG|TR|EMBARGOED|EMBARGO|(?:PRESS|NEWS|MEDIA) RELEASE"
    r"|FOR IMMEDIATE RELEASE)\s*[:–—-]\s+)+",
    re.IGNORECASE,
)
"""What mail programs and press offices write before a subject."""
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")


def mail(data: bytes) -> RawText:
    """Return the body of a mail, with its subject and day; its sender is not taken for a publisher.

    Raises:
        UnreadableError: It is no mail, or has no text.
    """
    if len(_BLANK_LINE.split(data, maxsplit=1)[0]) > MOST_HEAD:
        raise UnreadableError(f"a mail whose head has more than {MOST_HEAD >> 10} KiB")
    if data.count(b"\n--") > MOST_PARTS:
        raise UnreadableError(f"a mail of more than {MOST_PARTS:,} parts, expected one article")
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not message.keys():
        raise UnreadableError("it is no mail, expected one saved as .eml")
    body = message.get_body(preferencelist=("plain", "html"))
    text = _text_of(body)
    subject = _subject(message)
    stated = {"title": subject, "published": _day(_header(message, "date"))}
    note = f"a mail from {_header(message, 'from') or 'an unknown sender'}"
    if body is not None and body.get_content_subtype() == "html":
        page = web_page(text.encode())
        return RawText(text=page.text, **stated, byline=page.byline, notes=(note, *page.notes))
    return RawText(text=text, **stated, notes=(note,))


def _text_of(body: MIMEPart | None) -> str:
    try:
        text = body.get_content() if body is not None else ""
    except (LookupError, ValueError, AssertionError) as error:
        raise UnreadableError("the text of this mail cannot be decoded") from error
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError("there is no text in this mail")
    return text


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return str(message.get(name) or "").strip() or None
    except Exception:  # noqa: BLE001  (the parser raises anything; a damaged header states nothing)
        return None


def _subject(message: EmailMessage) -> str | None:
    """Return the subject without what stands before it: `Fwd: EMBARGOED: `."""
    subject = _header(message, "subject") or ""
    before = _BEFORE_SUBJECT.match(subject)
    return (subject[before.end() :] if before else subject) or subject or None


def _day(date: str | None) -> str | None:
    try:
        return parsedate_to_datetime(date or "").date().isoformat()
    except ValueError:
        return None
