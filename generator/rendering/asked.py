"""What was asked of the briefing while something was rendered: what is rendered depends on that.

A page is given records, and asks for more: the quotes in an article, the statement of a quote. What
it asks is noted, not what it answers: the next build looks up the same, and where every answer is
what it was, the page is, too. So nobody has to say what a page depends on, and none can forget it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from types import FunctionType, MethodType
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct

from generator.record_fields import Record, names

Asked = tuple[str, ...]
"""Of whom, what of it, and the key: `briefing.quotes_in`, `at`, the id of an article."""
AT, KEYS, WHOLE = "at", "keys", "whole"
KEYED = 3
"""Parts of what was asked where the key is one text."""
Value = TypeVar("Value")
Key = TypeVar("Key", bound=Hashable)

Once = dict[Key, tuple[Value, frozenset[Asked]]]
"""What is made once for all pages, each with what its maker had asked."""

_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_SIZE = 16


class Digests:
    """Digests of records with all to which they refer, each made once."""

    def __init__(self) -> None:
        """Know none yet."""
        self._known: dict[int, tuple[bytes, object]] = {}

    def of(self, value: object) -> bytes:
        """Return the digest of a value.

        Raises:
            TypeError: It is not made of plain values, records, tuples and mappings.
        """
        known = self._known.get(id(value))
        if known is not None:
            return known[0]
        if isinstance(value, tuple | list):
            return _hashed(b"".join([self.of(one) for one in value]))
        if not isinstance(value, Struct):
            return _hashed(_encode(value))
        made = _hashed(_encode((type(value).__name__, value)))
        self._known[id(value)] = made, value  # the record is kept: nothing else gets its id
        return made


def _hashed(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()


class Asking:
    """Notes what is asked, while somebody wants to know."""

    def __init__(self) -> None:
        """Note nothing yet."""
        self._noting: list[set[Asked]] = []

    def note(self, *asked: Asked) -> None:
        """Note what is asked."""
        if self._noting:
            self._noting[-1].update(asked)

    @contextmanager
    def noted(self) -> Iterator[set[Asked]]:
        """Give the set of what is asked within the context; who noted before notes that as well."""
        found: set[Asked] = set()
        self._noting.append(found)
        try:
            yield found
        finally:
            self._noting.pop()
            if self._noting:
                self._noting[-1] |= found

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Note nothing of what is asked within the context."""
        before, self._noting = self._noting, []
        try:
            yield
        finally:
            self._noting = before

    def once(self, made: Once[Key, Value], key: Key, make: Callable[[], Value]) -> Value:
        """Return what was made under a key, and make it the first time.

        Who takes it has asked what its maker had asked.
        """
        if key in made:
            value, asked = made[key]
            self.note(*asked)
            return value
        with self.noted() as found:
            value = make()
        made[key] = value, frozenset(found)
        return value


class _NotedMapping(Mapping[Any, Any]):
    """A mapping of which is noted what is looked up."""

    def __init__(self, mapping: Mapping[Any, Any], name: str, asking: Asking) -> None:
        self._mapping = mapping
        self._name = name
        self._asking = asking

    def __getitem__(self, key: Any) -> Any:  # noqa: ANN401  (whatever it holds)
        self._asking.note((self._name, AT, *_written(key)))
        return self._mapping[key]

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401  (the same)
        """Return a value; the default where there is none."""
        self._asking.note((self._name, AT, *_written(key)))
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asking.note((self._name, AT, *_written(key)))
        return key in self._mapping

    def __iter__(self) -> Iterator[Any]:
        self._asking.note((self._name, KEYS))
        return iter(self._mapping)

    def __len__(self) -> int:
        self._asking.note((self._name, KEYS))
        return len(self._mapping)


def _written(key: object) -> tuple[str, ...]:
    """Return a key as it is noted: a text, or a tuple of texts."""
    return key if isinstance(key, tuple) else (cast("str", key),)


class _Noted:
    """A record of which is noted which fields are read, and what is looked up in its mappings."""

    def __init__(
        self, record: Struct, name: str, asking: Asking, divided: Iterable[type[object]]
    ) -> None:
        own = self.__dict__
        own["_record"], own["_name"], own["_asking"] = record, name, asking
        for field in names(type(record)):
            value = getattr(record, field)
            within = f"{name}.{field}"
            if isinstance(value, Mapping):
                own[field] = _NotedMapping(value, within, asking)
            elif type(value) in divided:
                own[field] = _Noted(value, within, asking, divided)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever it holds)
        """Return a field, and note that; a method is bound to what notes."""
        own = self.__dict__
        described = getattr(type(own["_record"]), name, None)
        if isinstance(described, FunctionType):
            return MethodType(described, self)
        if isinstance(described, property) and described.fget:
            return described.fget(self)
        own["_asking"].note((f"{own['_name']}.{name}", WHOLE))
        return getattr(own["_record"], name)


class Answers:
    """All that can be asked: records by name, and mappings, made when they are asked for."""

    def __init__(
        self,
        records: Mapping[str, Struct],
        divided: Iterable[type[object]] = (),
        asking: Asking | None = None,
    ) -> None:
        """Take the records, the kinds within them whose fields are noted one by one, who notes."""
        self._records = records
        self._divided = frozenset(divided)
        self._asking = asking or Asking()
        self._make: dict[str, Callable[[], Mapping[Any, Any]]] = {}
        self._mappings: dict[str, Mapping[Any, Any]] = {}
        self._values: dict[str, object] = {}
        self.digests = Digests()
        """Of whatever is asked or given."""

    def noted(self, name: str, kind: type[Record]) -> Record:
        """Return a record of which is noted what is asked of it."""
        record = self._records[name]
        assert isinstance(record, kind)  # noqa: S101  (whoever asks has given it)
        return cast("Record", _Noted(record, name, self._asking, self._divided))

    def define(self, name: str, make: Callable[[], Mapping[Any, Any]]) -> None:
        """Say how a mapping is made of the records; what that asks is nobody's asking."""
        self._make[name] = make

    def mapping(self, name: str) -> Mapping[Any, Any]:
        """Return a mapping that was defined, of which is noted what is looked up in it."""
        return _NotedMapping(self._made(name), name, self._asking)

    def digest(self, asked: Asked) -> bytes:
        """Return a digest of the answer to what was asked; of nothing where there is none."""
        name, what = asked[:2]
        try:
            value = self._values[name] if name in self._values else self._value(name)
        except (AttributeError, KeyError):
            return b""
        if what == WHOLE:
            return self.digests.of(value)
        if not isinstance(value, dict):
            return b""
        if what == KEYS:
            return self.digests.of(list(value))
        key = asked[2] if len(asked) == KEYED else asked[2:]
        return self.digests.of(value[key]) if key in value else b""

    def _value(self, name: str) -> object:
        value: object = None
        if name in self._make:
            value = self._made(name)
        else:
            first, *rest = name.split(".")
            value = self._records[first]
            for one in rest:
                value = getattr(value, one)
        if isinstance(value, Mapping):
            value = dict(value)
        self._values[name] = value
        return value

    def _made(self, name: str) -> Mapping[Any, Any]:
        if name not in self._mappings:
            with self._asking.unheard():
                self._mappings[name] = self._make[name]()
        return self._mappings[name]
