"""Lists the licences of all packages in this environment: name, version, licence.

To run: `make licences`. Licences are what the packages say of themselves.
"""

from importlib.metadata import Distribution, distributions

LONGEST = 60
NOT_STATED = "not stated"


def licence(package: Distribution) -> str:
    """Return the licence that a package states: the expression, the classifiers, or the field."""
    expression = _first(package, "License-Expression")
    classifiers = package.metadata.get_all("Classifier") or []
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    words = _first(package, "License").strip().partition("\n")[0]
    return expression or ", ".join(named) or words[:LONGEST] or NOT_STATED


def _first(package: Distribution, field: str) -> str:
    return next(iter(package.metadata.get_all(field) or []), "")


def lines() -> list[str]:
    """Return a line for each package, by name."""
    found = {package.name.lower(): package for package in distributions() if package.name}
    return [
        f"{package.name} {package.version}: {licence(package)}"
        for _, package in sorted(found.items())
    ]


if __name__ == "__main__":
    print("\n".join(lines()))
