"""Door 1: MkDocs. Hooks are wiring; what they wire is in `build` and the rooms below it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as OrdinaryPage

from site_builder.build import PARTS, collected, documents, offline_outputs, small_outputs, write_pages
from site_builder.cache import folder_for, refusal, rows_for
from site_builder.check.content import Checked, checked
from site_builder.check.site_url import no_site_url
from site_builder.clock import source_date, today_in_vietnam
from site_builder.collect.collections import Collections
from site_builder.collect.publication import publication
from site_builder.former import FormerPages, PageRecord
from site_builder.load.documents import Progress, cores, quiet
from site_builder.load.files import is_picture
from site_builder.load.page_html import harmless
from site_builder.mkdocs_config import ExemplarsConfig, leave_to_us, mkdocs_stamp, prepare_theme
from site_builder.model.addresses import STAND_IN
from site_builder.model.addresses import page as ordinary_address
from site_builder.problems import Level, Problem, in_order
from site_builder.render.feeds import is_feed
from site_builder.render.html import Renderer, escape_only
from site_builder.render.menu import MenuEntry
from site_builder.render.ordinary import with_our_links
from site_builder.render.output import Document
from site_builder.render.page import Page
from site_builder.render.pages import pages
from site_builder.render.problem_list import as_text
from site_builder.theme_files import asset_marks, stamp, theme_folder, theme_templates
from site_builder.vietnamese.system import reason
from site_builder.workshop import Works, Workshop
from site_builder.write import copy, put_all, put_new

log = get_plugin_logger("site_builder")

# of Material and MkDocs: scripts that our pages do without, a picture and a template that we make better
UNUSED = ("assets/javascripts/", "assets/images/favicon.png", "sitemap.xml")


class ExemplarsPlugin(BasePlugin[ExemplarsConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Adds the exemplars to an MkDocs site. The command line sets the attributes before the build; plain MkDocs leaves them."""

    # on the class: a preview is given its day before MkDocs makes the plugin
    today: date | None = None

    def __init__(self) -> None:
        self.drafts = False
        self.jobs = cores()
        self.progress: Progress = quiet
        self.parts: Sequence[str] = PARTS
        self.prepared: Checked | None = None
        self.tells_problems = True
        self.shown = ""
        self.names_after_plan = False
        self.former: FormerPages | None = None
        self.records: dict[str, PageRecord] = {}
        self.counts: dict[str, int] = {}
        self.works = Works()
        # stands in for the folder of what is kept where that cannot be written to, and why
        self.makeshift: TemporaryDirectory[str] | None = None
        self.not_kept = ""

    # --- the steps of a build ------------------------------------------------------------------------------------

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.drafts = command == "serve"
        if dirty and command == "build":
            raise PluginError("--dirty để lại trên trang những bài đã rút; hãy dựng mà không có tùy chọn ấy.")

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        prepare_theme(config)
        ready = self.prepared or self.check(config)
        self.prepared = None
        self.told: tuple[Problem, ...] = ready.problems
        if self.tells_problems:
            self._tell(ready.problems)
        if ready.site is None and self.drafts and hasattr(self, "found"):
            # in a preview, MkDocs would keep every reader waiting until the plan is mended: show the last good site instead
            ready = replace(ready, site=self.found.publication.site)
        if ready.site is None:
            raise PluginError("Không có kế hoạch dùng được; xem các thông báo ở trên.")
        drafts = self.drafts if self.config.drafts is None else self.config.drafts
        self.found: Collections = collected(ready.site, self.day(), drafts=drafts)
        if self.names_after_plan:
            config.site_name = f"Gương điển hình {ready.site.plan.place}"
        config.site_url = config.site_url or STAND_IN
        leave_to_us(config)
        self._set_apart(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map"):
                files.remove(file)
            elif file.abs_src_path and file.abs_src_path.startswith(self.apart.name) and is_picture(file.src_uri):
                # it is there to be linked; what is published of it is made by us
                file.inclusion = InclusionLevel.EXCLUDED
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav, self.files = nav, files
        # before the ordinary pages, which show some, and before the books, after whose typesetting nothing can be forked
        self.workshop = self._workshop(config)
        self.pictures = self.workshop.pictures()
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.autoescape = escape_only(theme_templates())
        context: dict[str, Any] = {**get_context(self.nav, files, config)}
        own = [path for path in (theme_folder(), config.theme.custom_dir) if path]
        settings = f"{stamp(own)} {mkdocs_stamp(config)}"
        url, name = str(config.site_url), config.site_name
        self.works = works = self.workshop.works(self.pictures)
        self.renderer = Renderer(
            env,
            context,
            self.found,
            url,
            name,
            stamp=settings,
            guides=guides(self.nav),
            assets=asset_marks(reversed(own)),
            extra_scripts=[str(script) for script in config.extra_javascript],
            extra_styles=config.extra_css,
            site_image=works.images.site,
            pictures=works.pictures.pictures,
            keeps_pages=self.keeps_pages(),
        )
        if self.tells_problems:
            self._tell(self.made_problems())
        self.pages = tuple(pages(self.found, url, name, works.named))
        return env

    def on_page_markdown(self, markdown: str, *, page: OrdinaryPage, config: MkDocsConfig, files: Files) -> str:
        page.meta.pop("template", None)
        return markdown

    def on_page_content(self, html: str, *, page: OrdinaryPage, config: MkDocsConfig, files: Files) -> str:
        own = next(own for own in self.found.publication.site.pages if own.path == page.file.src_uri)
        return with_our_links(harmless(html), own, self.found.publication, self.pictures.pictures)

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        return {**context, **self.renderer.ours}

    def on_page_context(self, context: Any, *, page: OrdinaryPage, config: MkDocsConfig, nav: Navigation) -> Any:
        return {**context, **self.renderer.ours}

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        server.unwatch(config.docs_dir)
        for folder, recursive in folders_to_watch(self.content):
            server.watch(folder, recursive=recursive)
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        site, url = Path(config.site_dir), str(config.site_url)
        ordinary = [ordinary_address(page.path) for page in self.found.publication.site.pages]
        outputs = small_outputs(
            self.found, self.pages, url, config.site_name, ordinary, self.parts, self.pictures.pictures
        )
        if "site" in self.parts:
            former = self.former
            everything: tuple[Page | Document, ...] = (*self.pages, *documents(self.found))
            self.records = write_pages(
                self.renderer, everything, site, jobs=self.jobs, former=former, progress=self.progress
            )
        self.works.put_into(site, self.parts)
        for file in sorted(self.found.media):
            if not is_picture(file):
                copy(self.content / file, site, file)
        written_files = put_all(site, outputs)
        if "site" in self.parts:
            kept = self.keeps_pages()
            put_all(site, offline_outputs(self.found, config.site_name, site if kept else None))
        self.counts = {
            "pages": len(self.pages) + len(ordinary),
            "feeds": sum(is_feed(path) for path in written_files),
            "books": len(self.works.books) if "books" in self.parts else 0,
        }

    # --- for the hooks and for the command line -------------------------------------------------------------------

    def check(self, config: MkDocsConfig) -> Checked:
        """Loads and checks the content of the configured folder."""
        self.content = Path(config.docs_dir)
        shown = self.shown or shown_name(self.content)
        with rows_for(self.content, Path(config.config_file_path or "mkdocs.yml")) as rows:
            found = checked(self.content, shown, rows=rows, jobs=self.jobs, progress=self.progress)
        if config.site_url:
            return found
        path = config.config_file_path
        missing = no_site_url(shown_name(Path(path)) if path else "mkdocs.yml")
        return replace(found, problems=in_order((*found.problems, missing)))

    def day(self) -> date:
        """The day for which the site is built."""
        if self.today is not None:
            return self.today
        return self.config.today or today_in_vietnam()

    def keeps_pages(self) -> bool:
        """Whether readers' browsers are to keep pages; never those of a preview, which may show drafts."""
        return self.config.offline and not self.found.publication.drafts

    def published_in(self, ready: Checked) -> frozenset[str]:
        """The ids of what is published of checked content."""
        return publication(ready.site, self.day()).ids if ready.site else frozenset()

    def _workshop(self, config: MkDocsConfig) -> Workshop:
        return Workshop(
            content=self.content,
            kept=self._kept(config),
            found=self.found,
            site_url=str(config.site_url),
            site_name=config.site_name,
            parts=self.parts,
            made_on=source_date(),
            jobs=self.jobs,
            progress=self.progress,
        )

    def _kept(self, config: MkDocsConfig) -> Path:
        """Where what is made is kept; a folder for this build alone where the project has none to write to."""
        folder = folder_for(self.content, Path(config.config_file_path or "mkdocs.yml"))
        error = refusal(folder)
        if error is None:
            return folder
        if self.makeshift is None:
            self.makeshift = TemporaryDirectory(prefix="site-builder-")
        self.not_kept = (
            f"không ghi được vào “{shown_name(folder)}” ({reason(error)}) nên ảnh, ảnh chia sẻ, kỷ yếu, chỉ mục phải làm lại "
            "từ đầu mỗi lần dựng, và thứ còn trong đó của bài đã rút không gỡ được; cho phép ghi, hoặc xóa nó"
        )
        if self.tells_problems:
            log.warning(self.not_kept)
        return Path(self.makeshift.name)

    def made_problems(self) -> tuple[Problem, ...]:
        """What was found wrong while pictures, cards, yearbooks and the index were made, and was not told before."""
        return self.workshop.problems(self.works, self.told)

    def _set_apart(self, config: MkDocsConfig) -> None:
        """Shows MkDocs a folder that holds the ordinary pages, and the pictures on them, alone.

        MkDocs would walk all of `content/`, follow links out of it and make a page of every story and draft.
        """
        self.apart = TemporaryDirectory(prefix="site-builder-")
        for page in self.found.publication.site.pages:
            for path in (page.path, *page.files):
                if is_picture(path):
                    # enough for MkDocs to know that it is there
                    put_new(self.apart.name, path, b"")
                else:
                    copy(self.content / path, Path(self.apart.name), path)
        config.docs_dir = self.apart.name

    def _tell(self, problems: Sequence[Problem]) -> None:
        for problem in problems:
            level = log.error if problem.level is Level.ERROR else log.warning
            level(as_text((problem,)).rstrip())


def guides(nav: Navigation) -> tuple[MenuEntry, ...]:
    """The entries of MkDocs' navigation, with their titles, as our own: the frame of every page shows them."""
    entries = []
    for item in nav.items:
        page = item if isinstance(item, OrdinaryPage) else next((p for p in item.children or () if p.is_page), None)
        if isinstance(page, OrdinaryPage):
            entries.append(MenuEntry("guides", str(item.title), page.url))
    return tuple(entries)


def folders_to_watch(content: Path) -> list[tuple[str, bool]]:
    """What to watch for changes, and whether with all below it; links are never followed, they may lead anywhere."""
    folders, linked = [], False
    for folder, inner, _ in os.walk(content):
        folders.append((folder, False))
        linked = linked or any(os.path.islink(os.path.join(folder, name)) for name in inner)
    return folders if linked else [(str(content), True)]


def shown_name(content: Path) -> str:
    """The folder as the user would write it: relative to where they stand, if it is below."""
    try:
        return content.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(content)
