"""`site-builder plans`: the bundled plans, and any plan printed readably."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


@click.group("plans", invoke_without_command=True, subcommand_metavar="[show MÃ]")
@click.pass_context
def command(ctx: click.Context) -> None:
    """Dùng một kế hoạch mẫu: ghi “preset: MÃ” vào dòng đầu của content/plan.yml."""
    if ctx.invoked_subcommand is not None:
        return
    from site_builder.load.plan import preset, preset_ids
    from site_builder.load.values import Findings

    for id in preset_ids():
        plan = preset(id, Findings())
        assert plan is not None
        click.echo(click.style(id, bold=True))
        click.echo(f"  {plan.title}")
        counts = f"{len(plan.fields)} lĩnh vực, {len(plan.units)} đơn vị, {len(plan.obligations)} chỉ tiêu"
        click.echo(f"  {plan.place}; giai đoạn {plan.period.name}; {counts}")
    click.echo("\nXem cả kế hoạch: site-builder plans show MÃ")


@command.command("show", options_metavar="[TÙY CHỌN]")
@click.argument("plan_id", metavar="MÃ")
def show(plan_id: str) -> None:
    """In một kế hoạch mẫu (theo mã), hoặc kế hoạch trong một tệp plan.yml (theo đường dẫn)."""
    from site_builder.commands.screen import colour_of_level
    from site_builder.load.plan import plan_of, preset_ids, preset_text
    from site_builder.load.values import Findings, suggestion
    from site_builder.problems import in_order
    from site_builder.render.plan_text import plan_text
    from site_builder.render.problem_list import as_text

    findings = Findings()
    if plan_id in preset_ids():
        plan = plan_of(preset_text(plan_id), f"{plan_id}.yml", findings)
    elif os.path.isfile(plan_id):  # unlike Path.is_file it takes any text, however long
        plan = plan_of(Path(plan_id).read_bytes(), plan_id, findings)
    else:
        help = suggestion(plan_id, preset_ids()) or "Có sẵn: " + ", ".join(preset_ids())
        raise click.UsageError(f"Không có kế hoạch mẫu “{plan_id}”. {help}")
    click.echo(as_text(in_order(findings.problems), colour_of_level(sys.stderr)), err=True, nl=False)
    if plan is None:
        sys.exit(1)
    click.echo(plan_text(plan), nl=False)
