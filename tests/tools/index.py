"""A package index in a folder, whose wheels are made on the spot."""

import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


@dataclass(frozen=True, slots=True)
class Index:
    """The index; pip reads its address like that of any other (PEP 503)."""

    folder: Path

    def release(self, name: str, version: str, *metadata: str) -> str:
        """Publish a wheel with some lines of metadata; return the line of a lock that pins it."""
        path = self._place(name) / f"{name}-{version}-py3-none-any.whl"
        about = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata, "")
        files = {
            f"{name}.py": f"VERSION = {version!r}\n",
            f"{name}-{version}.dist-info/METADATA": "\n".join(about),
            f"{name}-{version}.dist-info/WHEEL": WHEEL,
            f"{name}-{version}.dist-info/RECORD": "",
        }
        with ZipFile(path, "w") as wheel:
            for file, text in files.items():
                wheel.writestr(file, text)
        return self._listed(path, f"{name}=={version}")

    def release_source(self, name: str, version: str, files: Mapping[str, str]) -> str:
        """Publish a source package; return the line of a lock that pins it."""
        path = self._place(name) / f"{name}-{version}.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            for file, text in files.items():
                member = tarfile.TarInfo(f"{name}-{version}/{file}")
                member.size = len(text.encode())
                archive.addfile(member, BytesIO(text.encode()))
        return self._listed(path, f"{name}=={version}")

    def _place(self, name: str) -> Path:
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        return place

    def _listed(self, path: Path, pinned: str) -> str:
        links = (f'<a href="{one.name}">{one.name}</a>\n' for one in path.parent.glob("*-*"))
        path.with_name("index.html").write_text("".join(links), encoding="utf-8")
        return f"{pinned} --hash=sha256:{sha256(path.read_bytes()).hexdigest()}\n"
