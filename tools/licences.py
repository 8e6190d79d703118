"""Lists the licences of all packages in this environment: name, version, licence.

To run: `make licences`. Licences are what the packages say of themselves.
"""

from importlib.metadata import Distribution, distributions

LONGEST = 60
NOT_STATED = "not stated"


def licence(package: Distribution) -> str:
    """Return the licence that a package states: the expression, the classifiers, or the field."""
    data = package.metadata
    if expression := data.get("License-Expression"):
        return expression
    named = [
        line.rpartition(" :: ")[2]
        for line in data.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    if named:
        return ", ".join(named)
    words = (data.get("License") or "").strip().partition("\n")[0]
    return words[:LONGEST] or NOT_STATED


def lines() -> list[str]:
    """Return a line for each package, by name."""
    found = {package.name.lower(): package for package in distributions() if package.name}
    return [
        f"{package.name} {package.version}: {licence(package)}"
        for _, package in sorted(found.items())
    ]


if __name__ == "__main__":
    print("\n".join(lines()))
