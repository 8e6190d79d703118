"""What an editor does to a project between two builds, one edit a function; and what befalls it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from generator.project import Project
from generator.tasks.writing_back import freeze_edition
from generator.template_files import SHIPPED

Edit = Callable[[Project, Random], None]

ARTICLE = """\
---
title: Pilots ask for {number} more buoys
publisher: The Ferry Post
byline: unknown
published: 2031-05-0{day}
published_basis: printed on the page
url: unknown
reliability: unknown
added: 2031-05-04
status: {status}
---

The pilots of Karsa ask for {number} buoys. [@canal-talks]
"""
EVENT = """\
- id: ev-new-{number}
  date: 2031-05-0{day}
  status: happened
  text: Buoy {number} is laid.
  actors: [karsa]
  articles: [dredgers-sail]
"""


def words_of_the_brief(project: Project, random: Random) -> None:
    """Change a word that stands on many pages."""
    _change(
        project.seeds / "brief.md", r"(?<=talks of 1 May )\w+", random.choice(("ended", "went"))
    )


def the_name_of_an_actor(project: Project, random: Random) -> None:
    """Change a name."""
    name = f"name: Karsa{random.choice(('', ' Isle', ' Port'))}\n"
    _change(project.seeds / "actors.yml", r"name: Karsa.*\n", name)


def a_person(project: Project, random: Random) -> None:
    """Change what somebody is."""
    title = random.choice(("analyst", "adviser"))
    _change(project.seeds / "people.yml", r"title: a\w+, Inst", f"title: {title}, Inst")


def an_article(project: Project, random: Random) -> None:
    """Add an article or write it anew: of any day, as a draft now and then."""
    text = ARTICLE.format(
        number=random.randint(2, 9),
        day=random.randint(1, 4),
        status=random.choice(("curated", "curated", "draft")),
    )
    path = project.seeds / "articles" / f"pilots-{random.randint(1, 3)}.md"
    path.write_text(text, "utf-8")


def no_article(project: Project, random: Random) -> None:
    """Delete an article that was added."""
    if added := _added(project):
        random.choice(added).unlink()


def another_name_of_an_article(project: Project, random: Random) -> None:
    """Rename an article that was added."""
    if added := _added(project):
        random.choice(added).rename(
            project.seeds / "articles" / f"pilots-{random.randint(4, 6)}.md"
        )


def an_event(project: Project, random: Random) -> None:
    """Add an event."""
    number = random.randint(1, 9)
    with (project.seeds / "events.yml").open("a", encoding="utf-8") as file:
        if f"ev-new-{number}\n" not in (project.seeds / "events.yml").read_text("utf-8"):
            file.write(EVENT.format(number=number, day=random.randint(1, 4)))


def no_event(project: Project, random: Random) -> None:
    """Delete the events that were added."""
    del random
    _change(project.seeds / "events.yml", r"(?s)- id: ev-new-.*", "")


def a_position(project: Project, random: Random) -> None:
    """Change a sentence of the table, or whether its row is there at all."""
    path = project.seeds / "positions.csv"
    row = "karsa,who-sets,both,Wants {} boats.,reported,2031-05-01,2031-05-01,canal-talks\n"
    rows = re.sub(r"karsa,who-sets.*\n", "", path.read_text("utf-8"))
    added = random.choice(("", row.format("more"), row.format("fewer")))
    path.write_text(rows.rstrip() + "\n" + added, "utf-8")


def an_error(project: Project, random: Random) -> None:
    """Make a mistake in the seeds, or mend it."""
    name = random.choice(("karsa", "karsa", "kasra"))
    _change(project.seeds / "people.yml", r"actor: (karsa|kasra)", f"actor: {name}")


def an_edition(project: Project, random: Random) -> None:
    """Freeze an edition, if anything has changed."""
    freeze_edition(project, f"Edition {random.randint(1, 99)}")


def a_template(project: Project, random: Random) -> None:
    """Change a template of a page, or have none again."""
    _own(
        project,
        "pages/about.md.jinja",
        f"\n<p>Printed by hand {random.randint(1, 3)}.</p>\n",
        random,
    )


def a_style(project: Project, random: Random) -> None:
    """Change a style, or have none again."""
    _own(project, "style/quotes.css", f"\n.x{random.randint(1, 3)} {{ color: red; }}\n", random)


def the_theme(project: Project, random: Random) -> None:
    """Change the frame of all pages, in ways that we know and in one that needs all pages."""
    more = random.choice(("<p>Harbour {}</p>", "<p>{{{{ pages | length }}}} pages {}</p>"))
    _own(project, "theme/partials/footer.html", more.format(random.randint(1, 3)), random)


def a_font(project: Project, random: Random) -> None:
    """Add a font of the print pack, or take it away."""
    project.own_fonts.mkdir(exist_ok=True)
    font = min((SHIPPED / "pack" / "fonts").glob("*Sans*.otf"))
    if random.random() < 1 / 2:
        shutil.copy(font, project.own_fonts / "More.otf")
    else:
        (project.own_fonts / "More.otf").unlink(missing_ok=True)


def the_menu(project: Project, random: Random) -> None:
    """Change a title in the menu."""
    _change(
        project.config, r"- (Brief|Start): index", f"- {random.choice(('Brief', 'Start'))}: index"
    )


def a_plugin(project: Project, random: Random) -> None:
    """Use a plugin, with which MkDocs builds in its own way, or none."""
    _change(project.config, r"plugins: .*", f"plugins: {random.choice(('[]', '[]', '[search]'))}")


def the_day(project: Project, random: Random) -> None:
    """Read on for some days."""
    day = random.randint(4, 8)
    _change(project.seeds / "briefing.yml", r"as_of: .*", f"as_of: 2031-05-0{day}")


EDITS: tuple[Edit, ...] = (
    words_of_the_brief,
    the_name_of_an_actor,
    a_person,
    an_article,
    an_article,
    no_article,
    another_name_of_an_article,
    an_event,
    no_event,
    a_position,
    an_error,
    an_edition,
    a_template,
    a_style,
    the_theme,
    a_font,
    the_menu,
    a_plugin,
    the_day,
)


def damage(folder: Path, random: Random) -> None:
    """Do to some files of a folder what a full disk or another hand does: cut, exchange, remove."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    for path in random.sample(files, min(len(files), 6)):
        match random.randrange(4):
            case 0:
                path.write_bytes(path.read_bytes()[: random.randrange(1 + path.stat().st_size)])
            case 1:
                path.write_bytes(random.randbytes(100))
            case 2:
                path.write_bytes(random.choice(files).read_bytes() if files else b"")
            case _:
                path.unlink()
                files.remove(path)


def _added(project: Project) -> list[Path]:
    return sorted((project.seeds / "articles").glob("pilots-*.md"))


def _own(project: Project, name: str, more: str, random: Random) -> None:
    path = project.own_templates / name
    if random.random() < 1 / 3:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((SHIPPED / name).read_text("utf-8") + more, "utf-8")


def _change(path: Path, pattern: str, by: str) -> None:
    path.write_text(re.sub(pattern, lambda _: by, path.read_text("utf-8"), count=1), "utf-8")
