"""What all screens of the app share, whatever they show."""

from __future__ import annotations

from textual.screen import Screen

from reader.tui.faults import Minding


class Base(Minding, Screen[None]):
    """A screen that tells of failing work, and does nothing twice before its first paint."""

    def on_mount(self) -> None:
        """Have the classes of the terminal's size before looks are worked out, not after."""
        width, height = self.app.size
        sizes = ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS))
        names = [self._get_breakpoint_classes(cells, told or []) for cells, told in sizes]
        self.update_classes(dict.fromkeys(set().union(*names), True), update=False)

    def _compositor_refresh(self) -> None:
        """Leave what changed for the first drawing that counts.

        While the app starts, Textual draws the whole screen and throws it away: a tenth of a start.
        """
        if self.app._batch_count:  # noqa: SLF001 — Textual has no other word for it
            return
        whole = self._compositor.size.region in self._compositor._dirty_regions  # noqa: SLF001
        super()._compositor_refresh()
        if whole:  # what was asked for before is done, and need not be sent once more
            self._repaint_required = False


class Ground(Screen[None]):
    """What lies below all screens. It is never seen, and what changes in it must not draw them anew."""

    def _compositor_refresh(self) -> None:
        """Draw nothing."""
